package dev.tributary.webapp.security.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Map;

/**
 * Sets the security headers of every response, so that browsers ignore injected scripts and foreign
 * frames. A header that a resource sets itself is not changed, such as that of the preview of a
 * message in a frame.
 */
@ApplicationScoped
public class SecurityHeaders {
  /** Before every handler that may respond. */
  private static final int FIRST = 10_000;

  private static final String LOCATION = "Location";
  private static final String ASSETS = "/console/assets/";

  private static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          "font-src 'self'",
          "connect-src 'self'",
          "frame-src 'self'",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'");

  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy", CONTENT_SECURITY_POLICY,
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), microphone=(), geolocation=()");

  void register(@Observes Filters filters) {
    filters.register(SecurityHeaders::protect, FIRST);
  }

  private static void protect(RoutingContext routing) {
    routing.addHeadersEndHandler(end -> complete(routing));
    routing.next();
  }

  private static void complete(RoutingContext routing) {
    MultiMap headers = routing.response().headers();
    ALWAYS.forEach((name, value) -> setIfAbsent(headers, name, value));
    keepWithinTheSite(headers);
    if (!routing.normalizedPath().startsWith(ASSETS)) {
      setIfAbsent(headers, "Cache-Control", "no-store");
    }
    if (routing.request().isSSL()) {
      setIfAbsent(headers, "Strict-Transport-Security", "max-age=31536000");
    }
  }

  /**
   * The framework completes an address with the host that the request named, which may be forged;
   * redirects stay on this site.
   */
  private static void keepWithinTheSite(MultiMap headers) {
    String location = headers.get(LOCATION);
    if (location != null && location.matches("https?://.*")) {
      headers.set(LOCATION, withoutHost(URI.create(location)));
    }
  }

  public static String withoutHost(URI absolute) {
    // Two slashes at the beginning would name a host again.
    String path = absolute.getRawPath().replaceFirst("^/*", "/");
    String query = absolute.getRawQuery() == null ? "" : "?" + absolute.getRawQuery();
    String fragment = absolute.getRawFragment() == null ? "" : "#" + absolute.getRawFragment();
    return path + query + fragment;
  }

  private static void setIfAbsent(MultiMap headers, String name, String value) {
    if (!headers.contains(name)) {
      headers.set(name, value);
    }
  }
}
