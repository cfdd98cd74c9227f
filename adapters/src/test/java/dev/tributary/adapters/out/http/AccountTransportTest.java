package dev.tributary.adapters.out.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.adapters.out.http.server.FaultServer;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.adapters.out.http.server.TestIdentity;
import dev.tributary.application.account.InMemoryExternalAccounts;
import dev.tributary.application.account.authentication.Credentials;
import dev.tributary.application.account.authentication.SignIn;
import dev.tributary.application.account.authentication.StaticCredentials;
import dev.tributary.application.account.token.AccountSecrets;
import dev.tributary.application.account.token.ScriptedTokens;
import dev.tributary.application.account.token.TokenCaller;
import dev.tributary.application.account.transport.Transports;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.Transport;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication;
import dev.tributary.domain.account.transport.ClientCertificate.Pem;
import dev.tributary.domain.account.transport.HttpProtocol;
import dev.tributary.domain.account.transport.ProxySettings;
import dev.tributary.domain.account.transport.TlsVersion;
import dev.tributary.domain.account.transport.TransportSettings;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.limit.AccountLimits;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretErrorCode;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an account sets about its transport holds for its calls and for its token endpoint. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class AccountTransportTest extends TransportFixture {
  private static final AccountName NAME = new AccountName("transported");

  private final TestIdentity client = AUTHORITY.issue("client.test");
  private final InMemoryExternalAccounts accounts = new InMemoryExternalAccounts();
  private String boundTo = "";
  private final AccountSecrets secrets = new AccountSecrets(this::value);
  private final Transports transports = new Transports(secrets);
  private final SignIn signIn =
      new SignIn(
          accounts,
          new StaticCredentials(secrets),
          new ScriptedTokens().tokens(secrets, Instant::now),
          transports);
  private FaultServer server;
  private VertxHttpExchange http;

  @BeforeEach
  void start() {
    server =
        opened(
            FaultServer.startSecure(
                SERVER.server(AUTHORITY), socket -> socket.setNeedClientAuth(true)));
    http = http(server.port());
    accounts.add(account(), Instant.EPOCH);
  }

  @Test
  void a_call_of_the_account_presents_its_certificate() {
    server.replying(Replies.json("{}"));
    EndpointUrl url = EndpointUrl.of(url(server.port()));

    Credentials credentials = signIn.of(NAME, url, new Unwatched());

    assertThat(send(http, url.toString(), credentials.transport())).isEqualTo("{}");
    assertRefusedByTls(http, url.toString(), Transport.DEFAULT);
  }

  @Test
  void a_key_that_is_bound_to_another_origin_makes_no_connection() {
    boundTo = "https://other.example:443";

    ExchangeFailed failed =
        catchThrowableOfType(
            ExchangeFailed.class,
            () -> signIn.of(NAME, EndpointUrl.of(url(server.port())), new Unwatched()));

    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.ACCOUNT_SECRET);
    assertThat(server.connections()).isZero();
  }

  private Optional<Secret> value(SecretName name, EndpointUrl target) {
    if (!boundTo.isEmpty() && !boundTo.equals(target.origin())) {
      throw new Refused(SecretErrorCode.OTHER_ORIGIN, name.value());
    }
    return Optional.of(
        new Secret(name.value().equals("key") ? client.keyPem() : client.certificatePem()));
  }

  private ExternalAccount account() {
    return new ExternalAccount(
        NAME,
        "",
        true,
        SecretOrigins.of(List.of("https://%s:%d".formatted(HOST, server.port()))),
        "",
        new Authentication.None(),
        new TransportSettings(
            new Pem(Optional.of(new SecretName("certificate")), Optional.of(new SecretName("key"))),
            AUTHORITY.pem(),
            ProxySettings.NONE,
            TlsVersion.TLS_1_2,
            HttpProtocol.HTTP_1_1),
        AccountLimits.NONE,
        0,
        false);
  }

  private record Unwatched() implements TokenCaller {
    @Override
    public void info(Message message) {}

    @Override
    public CancelSignal cancel() {
      return CancelSignal.NEVER;
    }
  }
}
