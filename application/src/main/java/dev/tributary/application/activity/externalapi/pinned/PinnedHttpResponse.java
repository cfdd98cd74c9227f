package dev.tributary.application.activity.externalapi.pinned;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.application.exchange.http.ResponseHeader;
import dev.tributary.domain.activity.externalapi.pinned.PinnedResponse;
import dev.tributary.domain.exchange.ConnectTimes;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.OptionalLong;

/** A pinned response in the form of one that is received. */
public final class PinnedHttpResponse {
  private PinnedHttpResponse() {}

  /** Its text is UTF-8, whatever the charset of the API was. */
  public static HttpResponse of(PinnedResponse pinned) {
    byte[] body = pinned.body().getBytes(UTF_8);
    String type = pinned.contentType().replaceFirst("(?i);\\s*charset=[^;]*", "");
    return new HttpResponse(
        pinned.status(),
        type.isBlank() ? List.of() : List.of(new ResponseHeader("Content-Type", type)),
        OptionalLong.of(body.length),
        "",
        ConnectTimes.NONE,
        new ByteArrayInputStream(body));
  }
}
