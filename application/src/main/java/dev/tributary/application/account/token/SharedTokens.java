package dev.tributary.application.account.token;

import dev.tributary.application.account.token.StoredToken.TokenFailure;
import dev.tributary.application.account.token.TokenStore.Lease;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.Sleeper;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication.TokenAuthentication;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.secret.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The token that all nodes share, or the right of this one to fetch the next. Between two polls of
 * the store nothing is held.
 */
@ApplicationScoped
public class SharedTokens {
  private static final Duration POLL = Duration.ofMillis(200);

  private final TokenStore store;
  private final FetchToken fetch;
  private final Sleeper sleeper;
  private final InstantSource clock;

  public SharedTokens(TokenStore store, FetchToken fetch, Sleeper sleeper, InstantSource clock) {
    this.store = store;
    this.fetch = fetch;
    this.sleeper = sleeper;
    this.clock = clock;
  }

  /**
   * @param refused a token that the API refused, which no caller gets again
   */
  AccessToken find(
      ExternalAccount account,
      TokenAuthentication authentication,
      Optional<AccessToken> refused,
      TokenCaller caller) {
    Instant start = clock.instant();
    while (true) {
      StoredToken stored = store.find(account.name());
      Optional<AccessToken> usable = usable(stored, account, refused);
      if (usable.isPresent()) {
        caller.trace(Message.of("exchange.tokenCached", account.name().value()));
        return usable.get();
      }
      shareFailure(stored, account, start);
      Optional<Lease> lease = store.lease(account.name(), stored.generation(), fetch.leaseTime());
      if (lease.isPresent()) {
        return fetched(account, authentication, stored, lease.get(), caller);
      }
      sleeper.sleep(POLL, caller.cancel());
    }
  }

  private Optional<AccessToken> usable(
      StoredToken stored, ExternalAccount account, Optional<AccessToken> refused) {
    return stored
        .token()
        .filter(_ -> stored.authenticationHash().equals(AuthenticationHash.of(account)))
        .filter(token -> token.usable(clock.instant()))
        .filter(token -> refused.isEmpty() || !refused.get().value().equals(token.value()));
  }

  /** The failure of another node while this one waited is this one's failure, too. */
  private static void shareFailure(StoredToken stored, ExternalAccount account, Instant start) {
    Optional<TokenFailure> failure = stored.failure().filter(known -> known.at().isAfter(start));
    if (failure.isPresent()) {
      throw TokenFailures.notFetched(account.name().value(), failure.get().reason());
    }
  }

  private AccessToken fetched(
      ExternalAccount account,
      TokenAuthentication authentication,
      StoredToken before,
      Lease lease,
      TokenCaller caller) {
    String authenticationHash = AuthenticationHash.of(account);
    Optional<Secret> refresh =
        before.refreshToken().filter(_ -> before.authenticationHash().equals(authenticationHash));
    try {
      FetchedToken fetched =
          fetch.fetch(
              account,
              authentication,
              refresh,
              () -> store.renew(lease, fetch.leaseTime()),
              caller);
      store.keep(
          lease, authenticationHash, fetched.token(), fetched.refreshToken().or(() -> refresh));
      caller.info(Message.of("exchange.tokenFetched", account.name().value()));
      return fetched.token();
    } catch (ExchangeFailed failed) {
      store.fail(lease, TokenFailures.reason(failed));
      throw failed;
    }
  }
}
