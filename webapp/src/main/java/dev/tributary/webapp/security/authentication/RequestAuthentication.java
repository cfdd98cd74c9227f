package dev.tributary.webapp.security.authentication;

import static jakarta.ws.rs.core.Response.Status.TOO_MANY_REQUESTS;
import static jakarta.ws.rs.core.Response.Status.UNAUTHORIZED;

import dev.tributary.domain.access.AccessErrorCode;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.problem.ErrorResponse;
import dev.tributary.webapp.problem.ErrorResponses;
import dev.tributary.webapp.security.authentication.AuthenticationRequests.BearerToken;
import dev.tributary.webapp.security.authentication.AuthenticationRequests.NameAndPassword;
import dev.tributary.webapp.security.authentication.AuthenticationRequests.SessionCookie;
import dev.tributary.webapp.security.browser.BrowserCookies;
import dev.tributary.webapp.security.browser.CsrfTokens;
import dev.tributary.webapp.security.route.ApiPath;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/**
 * Authenticates every request. Programs send an API key or a name and password, on the API only;
 * browsers send the cookie of their session, on the API only together with the CSRF token of a
 * page, so that no page of another site can call it in their name.
 */
@ApplicationScoped
public class RequestAuthentication implements HttpAuthenticationMechanism {
  private static final String REFUSED_BECAUSE = "tributary.refused-because";

  private final BrowserCookies cookies;
  private final CsrfTokens tokens;
  private final ClientAddress address;
  private final ErrorResponses errorResponses;

  public RequestAuthentication(
      BrowserCookies cookies,
      CsrfTokens tokens,
      ClientAddress address,
      ErrorResponses errorResponses) {
    this.cookies = cookies;
    this.tokens = tokens;
    this.address = address;
    this.errorResponses = errorResponses;
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(SessionCookie.class, BearerToken.class, NameAndPassword.class);
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext routing, IdentityProviderManager identities) {
    Optional<AuthenticationRequest> shown =
        ApiPath.is(routing) ? shownToTheApi(routing) : shownByBrowser(routing);
    return shown
        .map(
            credentials ->
                identities
                    .authenticate(credentials)
                    .onFailure(AuthenticationFailedException.class)
                    .invoke(failure -> routing.put(REFUSED_BECAUSE, failure)))
        .orElseGet(() -> Uni.createFrom().nullItem());
  }

  private Optional<AuthenticationRequest> shownToTheApi(RoutingContext routing) {
    String header = routing.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (header != null) {
      return Optional.of(AuthorizationHeader.read(header, address.of(routing)));
    }
    return tokens.matches(routing, routing.request().getHeader(CsrfTokens.HEADER))
        ? shownByBrowser(routing)
        : Optional.empty();
  }

  private Optional<AuthenticationRequest> shownByBrowser(RoutingContext routing) {
    return cookies.session(routing).map(SessionCookie::new);
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext routing) {
    return Uni.createFrom().item(new ChallengeData(UNAUTHORIZED.getStatusCode()));
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext routing) {
    challenge(routing).end(routing);
    return Uni.createFrom().item(true);
  }

  /** Responds with a problem to programs and with the sign-in page to people. */
  public ErrorResponse challenge(RoutingContext routing) {
    if (routing.get(REFUSED_BECAUSE) instanceof AuthenticationFailedException failure
        && failure.getCause() instanceof TooManyAttempts tooMany) {
      return errorResponses
          .of(routing, TOO_MANY_REQUESTS, tooMany.result().problem())
          .with("Retry-After", Long.toString(tooMany.result().seconds()));
    }
    boolean person = !ApiPath.is(routing) && routing.request().method().equals(HttpMethod.GET);
    return person
        ? ErrorResponses.signInFirst(routing)
        : errorResponses
            .of(routing, UNAUTHORIZED, reason(routing))
            .with("WWW-Authenticate", "Bearer realm=\"Tributary\"");
  }

  private Message reason(RoutingContext routing) {
    if (routing.get(REFUSED_BECAUSE) != null) {
      return AccessErrorCode.CREDENTIALS_REFUSED.with();
    }
    return ApiPath.is(routing) && cookies.session(routing).isPresent()
        ? AccessErrorCode.COOKIE_NEEDS_HEADER.with(CsrfTokens.HEADER)
        : AccessErrorCode.NOT_SIGNED_IN.with();
  }
}
