package dev.tributary.application.account.token;

import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.Sleeper;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication.TokenAuthentication;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.secret.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Fetches a token, in several attempts where another one can help. */
@ApplicationScoped
public class FetchToken {
  private static final Duration BASE = Duration.ofSeconds(1);

  private final TokenAttempt attempts;
  private final TokenConfig config;
  private final Sleeper sleeper;
  private final RandomGenerator random;

  public FetchToken(
      TokenAttempt attempts, TokenConfig config, Sleeper sleeper, RandomGenerator random) {
    this.attempts = attempts;
    this.config = config;
    this.sleeper = sleeper;
    this.random = random;
  }

  /** How long one attempt may take at most. */
  Duration leaseTime() {
    return config.leaseTime();
  }

  /**
   * @param refreshToken that was kept with the last token
   * @param beforeAttempt runs before each attempt
   * @throws ExchangeFailed with {@code TOKEN_NOT_FETCHED} after the last attempt
   */
  FetchedToken fetch(
      ExternalAccount account,
      TokenAuthentication authentication,
      Optional<Secret> refreshToken,
      Runnable beforeAttempt,
      TokenCaller caller) {
    for (int attempt = 1; ; attempt++) {
      beforeAttempt.run();
      switch (attempts.make(account, authentication, refreshToken, caller.cancel())) {
        case TokenAttempt.Succeeded(var token) -> {
          return token;
        }
        case TokenAttempt.Failed(var reason, var temporary) -> {
          if (!temporary || attempt >= config.attempts()) {
            caller.info(Message.of("exchange.tokenFailed", account.name().value(), reason));
            throw TokenFailures.notFetched(account.name().value(), reason);
          }
        }
      }
      pause(attempt, caller);
    }
  }

  private void pause(int attempt, TokenCaller caller) {
    long most = BASE.multipliedBy(1L << Math.min(attempt - 1, 3)).toMillis();
    long pause = random.nextLong(most / 2, most + 1);
    caller.info(Message.of("exchange.tokenRetry", attempt, pause));
    sleeper.sleep(Duration.ofMillis(pause), caller.cancel());
  }
}
