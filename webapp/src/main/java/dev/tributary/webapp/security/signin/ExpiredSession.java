package dev.tributary.webapp.security.signin;

import static jakarta.ws.rs.core.Response.Status.UNAUTHORIZED;

import dev.tributary.adapters.in.rest.problem.RestLimits;
import dev.tributary.domain.access.AccessErrorCode;
import dev.tributary.webapp.console.layout.ConsoleAddress;
import dev.tributary.webapp.problem.ReturnTarget;
import dev.tributary.webapp.security.browser.CsrfFilter;
import dev.tributary.webapp.security.browser.CsrfTokens;
import dev.tributary.webapp.security.route.Routes;
import dev.tributary.webapp.security.route.SecretInput;
import dev.tributary.webapp.security.signin.SignInView.Entry;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Responds to a form that was sent without a session with the sign-in page. The page carries the
 * input when the form came from a page of this browser, is not too large, and holds no secret.
 */
@ApplicationScoped
class ExpiredSession {
  private static final String FORM = "application/x-www-form-urlencoded";

  /** The time for the rest of the body; a browser has sent the whole form by then. */
  private static final Duration BODY_TIMEOUT = Duration.ofSeconds(10);

  /** A page is a few hundred fields; parsing stops here. */
  private static final int MOST_FIELDS = 20_000;

  /** Of the largest request a tenth is carried: the page that carries it is a form again. */
  private static final int SHARE = 10;

  private final SignInView view;
  private final CsrfTokens tokens;
  private final RestLimits limits;
  private final Routes routes;

  ExpiredSession(SignInView view, CsrfTokens tokens, RestLimits limits, Routes routes) {
    this.view = view;
    this.tokens = tokens;
    this.limits = limits;
    this.routes = routes;
  }

  Uni<Response> response(RoutingContext routing) {
    return typed(routing)
        .onFailure(IllegalStateException.class)
        .recoverWithItem(PendingForm.NONE)
        .ifNoItem()
        .after(BODY_TIMEOUT)
        .recoverWithItem(PendingForm.NONE)
        .map(typed -> page(routing, typed));
  }

  private Response page(RoutingContext routing, PendingForm typed) {
    Entry entry =
        new Entry(
            Optional.of(AccessErrorCode.SESSION_ENDED.with()),
            "",
            ReturnTarget.of(routing.request(), routes),
            typed);
    return Response.status(UNAUTHORIZED)
        .header("Content-Type", "text/html;charset=UTF-8")
        .header("WWW-Authenticate", "Bearer realm=\"Tributary\"")
        .entity(view.signIn(routing, entry))
        .build();
  }

  private Uni<PendingForm> typed(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    if (!mayBeKept(request) || routes.declares(routing, SecretInput.class)) {
      return Uni.createFrom().item(PendingForm.NONE);
    }
    return Uni.createFrom()
        .completionStage(
            () -> {
              var body = request.body().toCompletionStage();
              request.resume();
              return body;
            })
        .map(body -> read(routing, body));
  }

  private boolean mayBeKept(HttpServerRequest request) {
    String type = Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_TYPE)).orElse("");
    String length = Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_LENGTH)).orElse("");
    return type.startsWith(FORM)
        && length.matches("\\d{1,12}")
        && Long.parseLong(length) * SHARE <= limits.requestBytes()
        && ConsoleAddress.isPage(request.uri());
  }

  /** Input of a form of another site is not carried. */
  private PendingForm read(RoutingContext routing, Buffer body) {
    Map<String, List<String>> fields =
        new QueryStringDecoder(
                body.toString(StandardCharsets.UTF_8), StandardCharsets.UTF_8, false, MOST_FIELDS)
            .parameters();
    String token = fields.getOrDefault(CsrfTokens.FIELD, List.of("")).getFirst();
    return CsrfFilter.comesFromUs(routing.request()) && tokens.matches(routing, token)
        ? PendingForm.sent(routing.request().uri(), fields)
        : PendingForm.NONE;
  }
}
