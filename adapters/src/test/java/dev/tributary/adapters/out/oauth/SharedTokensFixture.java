package dev.tributary.adapters.out.oauth;

import dev.tributary.adapters.account.AccountDeclaration;
import dev.tributary.adapters.out.crypto.MasterKey;
import dev.tributary.adapters.out.crypto.MasterKeys;
import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.account.token.TokenEndpoint;
import dev.tributary.application.account.token.TokenResponse.Denied;
import dev.tributary.application.account.token.TokenResponse.Issued;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication;
import dev.tributary.domain.account.authentication.Authentication.ClientCredentials;
import dev.tributary.domain.account.token.ClientAuthentication;
import dev.tributary.domain.account.token.TokenClient;
import dev.tributary.domain.account.token.TokenParameter;
import dev.tributary.domain.account.token.TokenParameterPlace;
import dev.tributary.domain.account.token.TokenService;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Two nodes over one database; what the token endpoint decides is a script. */
abstract class SharedTokensFixture {
  static final TestDatabase DATABASE = TestDatabase.create();
  static final AtomicInteger NAMES = new AtomicInteger();
  static final MasterKeys KEYS = new MasterKeys(List.of(MasterKey.random(new SecureRandom())));
  final Sql sql = new Sql(DATABASE.dataSource());
  final ScriptedEndpoint server = new ScriptedEndpoint();
  final TokenNode one = new TokenNode(DATABASE, server, KEYS);
  final TokenNode two = new TokenNode(DATABASE, server, KEYS);
  final ExternalAccount account = stored(new ClientCredentials(service(ClientAuthentication.BODY)));

  ExternalAccount stored(Authentication authentication) {
    ExternalAccount stored =
        new ExternalAccount(
            new AccountName("tokens-" + NAMES.incrementAndGet()),
            "",
            true,
            SecretOrigins.of(List.of("https://api.example.com")),
            "",
            authentication);
    sql.update(
        "insert into tributary.account (name, settings, version, updated_at)"
            + " values (?, ?::jsonb, 1, now())",
        stored.name().value(),
        new AccountDeclaration(stored.name()).write(stored).toString());
    return stored;
  }

  TokenService service(ClientAuthentication how) {
    boolean body = how == ClientAuthentication.BODY;
    return new TokenService(
        "https://login.example.com/token",
        TokenClient.of("c/1", how, secret("client")),
        body ? "a b" : "",
        body ? "api" : "",
        body
            ? List.of(
                new TokenParameter("resource", "r", Optional.empty(), TokenParameterPlace.BODY),
                new TokenParameter("X-Tenant", "", secret("tenant"), TokenParameterPlace.HEADER))
            : List.of());
  }

  static TokenEndpoint issued(String token, int lifetime) {
    return _ ->
        new Issued(
            new Secret(token),
            "Bearer",
            Optional.of(Duration.ofSeconds(lifetime)),
            Optional.empty());
  }

  static TokenEndpoint denied(int status, String error) {
    return _ -> new Denied(status, error);
  }

  static Optional<SecretName> secret(String name) {
    return Optional.of(new SecretName(name));
  }
}
