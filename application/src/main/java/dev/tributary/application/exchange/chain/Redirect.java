package dev.tributary.application.exchange.chain;

import dev.tributary.application.exchange.PreparedCall;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.problem.Refused;
import java.net.URI;
import java.util.Optional;

/**
 * Where a response leads and how it is requested there (RFC 9110, 15.4). A call may follow it when
 * no secret and no body crosses an origin, and TLS is not left.
 */
record Redirect(HttpMethod method, EndpointUrl url, RequestBody body) {
  /** Empty of any other response, and of a redirect that must not be followed. */
  static Optional<Redirect> of(HttpResponse response, PreparedCall call) {
    return response
        .header("Location")
        .flatMap(location -> target(location, call.call().url()))
        .flatMap(url -> of(response.status(), url, call))
        .filter(redirect -> redirect.allowed(call));
  }

  private static Optional<Redirect> of(int status, EndpointUrl url, PreparedCall call) {
    HttpMethod method = call.call().method();
    return switch (status) {
      case 301, 302 ->
          method == HttpMethod.GET
              ? Optional.of(new Redirect(method, url, call.call().body()))
              : Optional.empty();
      case 303 -> Optional.of(new Redirect(HttpMethod.GET, url, RequestBody.NONE));
      case 307, 308 -> Optional.of(new Redirect(method, url, call.call().body()));
      default -> Optional.empty();
    };
  }

  private static Optional<EndpointUrl> target(String location, EndpointUrl base) {
    try {
      String text = base.value().resolve(URI.create(location.strip())).toString();
      int fragment = text.indexOf('#');
      return Optional.of(EndpointUrl.of(fragment < 0 ? text : text.substring(0, fragment)));
    } catch (Refused | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private boolean allowed(PreparedCall call) {
    EndpointUrl from = call.call().url();
    if (url.origin().equals(from.origin())) {
      return true;
    }
    String shown = call.mask().mask(url.toString());
    boolean leavesTls = from.secure() && !url.secure();
    return !leavesTls && body.length() == 0 && shown.equals(url.toString());
  }
}
