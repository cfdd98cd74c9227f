package dev.tributary.application.account.token;

import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication.OAuthGrant;
import dev.tributary.domain.account.authentication.Authentication.SessionLogin;
import dev.tributary.domain.account.authentication.Authentication.TokenAuthentication;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** Asks for a token once; with a kept refresh token that is refused, once more with the first. */
@ApplicationScoped
public class TokenAttempt {
  private static final Set<Integer> TEMPORARY = Set.of(408, 425, 429, 500, 502, 503, 504);
  private static final Set<ExchangeErrorCode> MAY_PASS =
      Set.of(
          ExchangeErrorCode.TIMEOUT,
          ExchangeErrorCode.UNKNOWN_HOST,
          ExchangeErrorCode.NOT_CONNECTED,
          ExchangeErrorCode.CUT);

  private final TokenRequests requests;
  private final TokenEndpoint endpoint;
  private final SessionLogins sessions;
  private final TokenConfig config;
  private final InstantSource clock;

  public TokenAttempt(
      TokenRequests requests,
      TokenEndpoint endpoint,
      SessionLogins sessions,
      TokenConfig config,
      InstantSource clock) {
    this.requests = requests;
    this.endpoint = endpoint;
    this.sessions = sessions;
    this.config = config;
    this.clock = clock;
  }

  /** The result of an attempt. */
  sealed interface Result {}

  /** A token came. */
  record Succeeded(FetchedToken token) implements Result {}

  /**
   * None came.
   *
   * @param temporary whether another attempt can help
   */
  record Failed(String reason, boolean temporary) implements Result {}

  /**
   * @param refreshToken that was kept with the last token
   * @throws ExchangeFailed when the attempt was cancelled, or the account cannot work as it is
   */
  Result make(
      ExternalAccount account,
      TokenAuthentication authentication,
      Optional<Secret> refreshToken,
      CancelSignal cancel) {
    Result result = once(account, authentication, refreshToken, cancel);
    return refreshToken.isPresent() && result instanceof Failed failed && !failed.temporary()
        ? once(account, authentication, Optional.empty(), cancel)
        : result;
  }

  private Result once(
      ExternalAccount account,
      TokenAuthentication authentication,
      Optional<Secret> refreshToken,
      CancelSignal cancel) {
    Instant start = clock.instant();
    try {
      return switch (response(account, authentication, refreshToken, cancel)) {
        case TokenResponse.Issued issued -> new Succeeded(fetched(issued, start, account));
        case TokenResponse.Denied(var status, var error) ->
            new Failed(("HTTP - " + status + " " + error).strip(), TEMPORARY.contains(status));
      };
    } catch (ExchangeFailed failed) {
      if (TokenFailures.endsAll(failed)) {
        throw failed;
      }
      return new Failed(failed.failure().reason(), MAY_PASS.contains(failed.failure().code()));
    }
  }

  private TokenResponse response(
      ExternalAccount account,
      TokenAuthentication authentication,
      Optional<Secret> refreshToken,
      CancelSignal cancel) {
    try {
      return switch (authentication) {
        case OAuthGrant grant ->
            endpoint.request(requests.of(account, grant, refreshToken, cancel));
        case SessionLogin session -> sessions.logIn(account, session, cancel);
      };
    } catch (Refused unusable) {
      throw new ExchangeFailed(
          ExchangeFailure.unsent(ExchangeErrorCode.ACCOUNT_SECRET_BAD, account.name().value()));
    }
  }

  private FetchedToken fetched(
      TokenResponse.Issued issued, Instant start, ExternalAccount account) {
    if (!issued.type().equalsIgnoreCase(TokenResponse.BEARER)) {
      throw new ExchangeFailed(
          ExchangeFailure.unsent(ExchangeErrorCode.TOKEN_TYPE, account.name().value()));
    }
    return new FetchedToken(
        new AccessToken(
            issued.token(), issued.lifetime().map(lifetime -> start.plus(config.usable(lifetime)))),
        issued.refreshToken());
  }
}
