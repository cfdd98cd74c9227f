package dev.tributary.application.exchange.chain.cache;

import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.application.exchange.http.ResponseHeader;
import dev.tributary.domain.exchange.HeaderName;
import dev.tributary.domain.secret.SecretMask;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which responses are kept, and which of their headers (RFC 9111, 3 and 3.1). */
public final class StorableResponse {
  private static final int OK = 200;

  /** Headers of the connection and of the form in which the body was on the way. */
  private static final Set<String> OF_THE_WIRE =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "content-length",
          "content-encoding",
          "age");

  private StorableResponse() {}

  /** Whether it is whole, and neither forbids to be stored nor varies by what is unknown. */
  static boolean mayBeKept(HttpResponse response) {
    return response.status() == OK
        && !lists(response, "Cache-Control", "no-store")
        && !lists(response, "Vary", "*");
  }

  /** None that holds a credential. */
  static List<ResponseHeader> headers(HttpResponse response, SecretMask mask) {
    return response.headers().stream()
        .filter(header -> !OF_THE_WIRE.contains(header.name().toLowerCase(Locale.ROOT)))
        .filter(header -> !HeaderName.sensitive(header.name()))
        .filter(header -> mask.mask(header.value()).equals(header.value()))
        .toList();
  }

  private static boolean lists(HttpResponse response, String name, String element) {
    return response.headers().stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .flatMap(header -> Arrays.stream(header.value().split(",", -1)))
        .anyMatch(listed -> listed.strip().equalsIgnoreCase(element));
  }
}
