package dev.tributary.adapters.out.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.adapters.out.http.dns.HostResolver;
import dev.tributary.adapters.out.http.server.FaultServer;
import dev.tributary.adapters.out.http.server.ReceivedRequest;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.adapters.out.http.server.TestVertx;
import dev.tributary.application.account.InMemoryExternalAccounts;
import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.CallPolicy;
import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.JournalingContext;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.PreparedCall;
import dev.tributary.application.exchange.RetrySafety;
import dev.tributary.application.exchange.chain.AccountOfCall;
import dev.tributary.application.exchange.chain.CheckResponse;
import dev.tributary.application.exchange.chain.FollowRedirects;
import dev.tributary.application.exchange.chain.RuleLimits;
import dev.tributary.application.exchange.chain.SendAttempt;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication;
import dev.tributary.domain.account.transport.TransportSettings;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.exchange.target.AllowedOrigin;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.limit.AccountLimits;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretOrigins;
import java.net.InetAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Redirects over real sockets, of an account that allows them: the guard checks each address. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class RedirectsOverTheWireTest {
  private static final AccountName NAME = new AccountName("coupons");
  private static final InetAddress PRIVATE = InetAddress.ofLiteral("10.0.0.1");

  private final FaultServer api = FaultServer.start();
  private final FaultServer other = FaultServer.start();
  private VertxHttpExchange http = http(api.origin());

  @AfterEach
  void stop() {
    http.close();
    api.close();
    other.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:PORT/internal",
        "//127.0.0.1:PORT/internal",
        "https://127.0.0.1:PORT/internal",
        "http://localhost:PORT/internal",
        "http://169.254.169.254/latest/meta-data",
        "https://[::1]:PORT/internal",
        "https://internal.example.test/"
      })
  void a_redirect_into_the_internal_network_is_refused(String location) {
    api.replying(Replies.redirect(location.replace("PORT", Integer.toString(other.port()))));

    assertThat(failure())
        .isIn(
            ExchangeErrorCode.ADDRESS_REFUSED,
            ExchangeErrorCode.HOST_REFUSED,
            ExchangeErrorCode.PORT_REFUSED,
            ExchangeErrorCode.URL_NOT_SECURE,
            ExchangeErrorCode.REDIRECT);
    assertThat(api.received()).hasSize(1);
    assertThat(other.connections()).isZero();
  }

  @Test
  void credentials_do_not_cross_to_another_origin_and_do_not_come_back() {
    allowing(other.origin());
    api.replying(Replies.redirect(other.url("/files")), Replies.json("[7]"));
    other.replying(Replies.redirect(api.url("/again")));

    assertThat(send()).isEqualTo("[7]");

    ReceivedRequest first = api.received().getFirst();
    assertThat(first.header("Authorization")).contains("Bearer top-secret");
    for (ReceivedRequest next : List.of(other.received().getFirst(), api.received().getLast())) {
      assertThat(next.header("Authorization")).isEmpty();
      assertThat(next.header("X-Key")).isEmpty();
      assertThat(next.toString()).doesNotContain("top-secret");
    }
  }

  @Test
  void at_its_own_origin_a_redirect_keeps_the_credentials() {
    api.replying(Replies.redirect("/v2"), Replies.json("[1]"));

    assertThat(send()).isEqualTo("[1]");
    assertThat(api.received().getLast().header("Authorization")).contains("Bearer top-secret");
  }

  private void allowing(String origin) {
    http.close();
    http = http(api.origin(), origin);
  }

  /** A name in no DNS that leads to a private address. */
  private static VertxHttpExchange http(String... origins) {
    return new VertxHttpExchange(
        TestVertx.SHARED,
        new TargetPolicy(List.of(origins).stream().map(AllowedOrigin::of).toList(), Set.of(443)),
        host ->
            host.equals("internal.example.test")
                ? List.of(PRIVATE)
                : HostResolver.system().resolve(host),
        HttpClientConfig.DEFAULT);
  }

  private ExchangeErrorCode failure() {
    return catchThrowableOfType(ExchangeFailed.class, this::send).failure().code();
  }

  private String send() {
    InMemoryExternalAccounts accounts = new InMemoryExternalAccounts();
    accounts.add(account(), Instant.EPOCH);
    CallSender sender =
        new SendAttempt(http, InstantSource.system())
            .interceptedBy(
                List.of(
                    new CheckResponse((_, _) -> Optional.empty(), new RuleLimits(1_000)),
                    new FollowRedirects(new AccountOfCall(accounts))));
    return sender.send(
        new OutgoingCall(
            PreparedCall.of(call(), 1_000), new JournalingContext(), Instant.now().plusSeconds(30)),
        response -> new String(response.response().body().readAllBytes(), UTF_8));
  }

  private Call call() {
    return new Call(
        new CallKey(new RunId(UUID.randomUUID()), new TaskId(1), new ActivityId("api1"), 1),
        HttpMethod.GET,
        EndpointUrl.of(api.url("/coupons")),
        List.of(
            new RenderedHeader("Authorization", "Bearer top-secret", true),
            new RenderedHeader("X-Key", "top-secret", true),
            new RenderedHeader("Accept", "application/json", false)),
        RequestBody.NONE,
        new CallPolicy(
            ExchangeLimits.DEFAULT, RetryPolicy.NEVER, RetrySafety.IDEMPOTENCY_KEY, List.of()),
        Optional.of(NAME),
        List.of(new Secret("top-secret")));
  }

  private ExternalAccount account() {
    return new ExternalAccount(
        NAME,
        "",
        true,
        SecretOrigins.of(List.of(api.origin())),
        "",
        new Authentication.None(),
        TransportSettings.DEFAULT,
        AccountLimits.NONE,
        3,
        false);
  }
}
