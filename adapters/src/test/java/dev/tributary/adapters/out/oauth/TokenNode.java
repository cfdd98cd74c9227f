package dev.tributary.adapters.out.oauth;

import dev.tributary.adapters.out.crypto.AesGcmSecretCipher;
import dev.tributary.adapters.out.crypto.MasterKeys;
import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.out.postgres.account.PostgresTokenStore;
import dev.tributary.application.account.token.AccessToken;
import dev.tributary.application.account.token.AccessTokens;
import dev.tributary.application.account.token.AccountSecrets;
import dev.tributary.application.account.token.Assertions;
import dev.tributary.application.account.token.FetchToken;
import dev.tributary.application.account.token.SessionEndpoint.SessionResponse;
import dev.tributary.application.account.token.SessionLogins;
import dev.tributary.application.account.token.SharedTokens;
import dev.tributary.application.account.token.TokenAttempt;
import dev.tributary.application.account.token.TokenCaller;
import dev.tributary.application.account.token.TokenConfig;
import dev.tributary.application.account.token.TokenEndpoint;
import dev.tributary.application.account.token.TokenRequests;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication.TokenAuthentication;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The tokens of one node over a shared database, with a journal and a clock of its own. */
final class TokenNode implements TokenCaller, InstantSource {
  private final AccessTokens tokens;
  private final List<Message> journal = new CopyOnWriteArrayList<>();
  private volatile Duration ahead = Duration.ZERO;

  TokenNode(TestDatabase database, TokenEndpoint endpoint, MasterKeys keys) {
    TokenConfig config = new TokenConfig(Duration.ofSeconds(60), 3, Duration.ofSeconds(10));
    AccountSecrets secrets =
        new AccountSecrets((name, _) -> Optional.of(new Secret("value-of-" + name.value())));
    SharedTokens shared =
        new SharedTokens(
            new PostgresTokenStore(database.dataSource(), new AesGcmSecretCipher(keys)),
            new FetchToken(
                new TokenAttempt(
                    new TokenRequests(
                        secrets, new Assertions(secrets, new JoseAssertionSigner(), this), config),
                    endpoint,
                    new SessionLogins(
                        secrets, (_, _) -> new SessionResponse(404, Optional.empty()), config),
                    config,
                    this),
                config,
                (_, _) -> pause(),
                new Random(1)),
            (_, _) -> pause(),
            this);
    this.tokens = new AccessTokens(shared, this);
  }

  /** Between two polls; much shorter than in earnest. */
  private static void pause() {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
  }

  String token(ExternalAccount account) {
    return tokens.token(account, authentication(account), this).value().reveal();
  }

  String after(String refused, ExternalAccount account) {
    AccessToken token = new AccessToken(new Secret(refused), Optional.empty());
    return tokens.after(token, account, authentication(account), this).value().reveal();
  }

  void later(Duration time) {
    ahead = ahead.plus(time);
  }

  List<String> journal() {
    return journal.stream().map(Message::name).toList();
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  @Override
  public void info(Message message) {
    journal.add(message);
  }

  @Override
  public CancelSignal cancel() {
    return CancelSignal.NEVER;
  }

  private static TokenAuthentication authentication(ExternalAccount account) {
    return (TokenAuthentication) account.authentication();
  }
}
