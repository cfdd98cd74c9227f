package dev.tributary.webapp.security.browser;

import static jakarta.ws.rs.core.Response.Status.FORBIDDEN;

import dev.tributary.domain.access.AccessErrorCode;
import dev.tributary.webapp.problem.ErrorResponses;
import dev.tributary.webapp.security.route.ApiPath;
import dev.tributary.webapp.security.route.WithoutCsrfToken;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests of browsers that would change something without the token of a page of the
 * console. The API needs no such token for forms: a cookie alone authenticates nothing there.
 */
public class CsrfFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OUR_OWN = Set.of("same-origin", "none");

  private final CsrfTokens tokens;
  private final ErrorResponses errorResponses;

  public CsrfFilter(CsrfTokens tokens, ErrorResponses errorResponses) {
    this.tokens = tokens;
    this.errorResponses = errorResponses;
  }

  @WithFormRead
  @ServerRequestFilter
  public Optional<Response> check(
      ResteasyReactiveContainerRequestContext context,
      ResourceInfo resource,
      RoutingContext routing) {
    boolean believed =
        SAFE.contains(context.getMethod())
            || ApiPath.is(routing)
            || resource.getResourceMethod().isAnnotationPresent(WithoutCsrfToken.class)
            || (comesFromUs(routing.request()) && tokens.matches(routing, sent(context)));
    return believed
        ? Optional.empty()
        : Optional.of(
            errorResponses
                .of(routing, FORBIDDEN, AccessErrorCode.FORGERY_SUSPECTED.with())
                .response());
  }

  /** Trusts {@code Sec-Fetch-Site}; a request without it passes. */
  public static boolean comesFromUs(HttpServerRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    return site == null || OUR_OWN.contains(site);
  }

  private static @Nullable String sent(ResteasyReactiveContainerRequestContext context) {
    String header = context.getHeaderString(CsrfTokens.HEADER);
    if (header != null) {
      return header;
    }
    var request = (ResteasyReactiveRequestContext) context.getServerRequestContext();
    return (String) request.getFormParameter(CsrfTokens.FIELD, true, false);
  }
}
