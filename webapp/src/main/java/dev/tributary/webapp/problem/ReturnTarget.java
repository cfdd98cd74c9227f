package dev.tributary.webapp.problem;

import dev.tributary.webapp.console.layout.ConsoleAddress;
import dev.tributary.webapp.security.route.Routes;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page to which a refusal links back: always a page of this console. */
public final class ReturnTarget {
  private static final Pattern BELOW_A_LIST =
      Pattern.compile("(" + ConsoleAddress.HOME + "/[^/]+)/.*");

  private ReturnTarget() {}

  /** The page that the person came from, else the list that the address belongs to. */
  public static String of(HttpServerRequest request, Routes routes) {
    return cameFrom(request).orElseGet(() -> list(request.path(), routes));
  }

  private static Optional<String> cameFrom(HttpServerRequest request) {
    return Optional.ofNullable(request.getHeader("Referer"))
        .flatMap(ReturnTarget::uri)
        .filter(from -> isOurs(from, request.authority()))
        .map(
            from ->
                from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery()))
        .filter(ConsoleAddress::isPage)
        .filter(from -> request.method().equals(HttpMethod.POST) || !from.equals(request.uri()));
  }

  private static boolean isOurs(URI from, @Nullable HostAndPort authority) {
    return authority != null && authority.toString().equals(from.getRawAuthority());
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException foreign) {
      return Optional.empty();
    }
  }

  private static String list(String path, Routes routes) {
    Matcher below = BELOW_A_LIST.matcher(path);
    return below.matches() && routes.isReadable(below.group(1))
        ? below.group(1)
        : ConsoleAddress.HOME;
  }
}
