package dev.tributary.application.exchange.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.application.account.Accounts;
import dev.tributary.application.account.InMemoryExternalAccounts;
import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.CallPolicy;
import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.PreparedCall;
import dev.tributary.application.exchange.RetrySafety;
import dev.tributary.application.exchange.ScriptedHttp;
import dev.tributary.application.exchange.chain.record.RecordAttempt;
import dev.tributary.application.exchange.circuit.CircuitBreaker;
import dev.tributary.application.exchange.circuit.InMemoryCircuits;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.OutboundRequest;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.application.exchange.http.ResponseHeader;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.exchange.FailureAction;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.exchange.circuit.CircuitPolicy;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.secret.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Redirects of calls whose account allows two of them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowRedirectsTest extends SendCallFixture {
  private static final String ELSEWHERE = "https://files.example.net/export.csv";
  private static final AccountName NAME = new AccountName("coupons");

  private final InMemoryExternalAccounts accounts = new InMemoryExternalAccounts();
  private final CallSender sender =
      new SendAttempt(http, () -> now)
          .interceptedBy(
              List.of(
                  new CheckResponse((_, _) -> Optional.empty(), new RuleLimits(1_000)),
                  new FollowRedirects(new AccountOfCall(accounts)),
                  new RecordAttempt(exchanges, config, () -> now)));

  FollowRedirectsTest() {
    allow(2);
  }

  @Test
  void at_the_same_origin_the_request_keeps_its_headers() {
    redirect(302, "/v2/coupons#top").respondingJson("{}");

    assertThat(send(outgoing(HttpMethod.GET, ""))).isEqualTo("{}");
    assertThat(last().url()).hasToString("https://api.example.com/v2/coupons");
    assertThat(names(last())).contains("Authorization", "X-Tenant", "Accept");
    assertThat(exchanges.all()).hasSize(2);
    assertThat(exchanges.all().stream().map(each -> each.request().hash()).distinct()).hasSize(1);
    assertThat(context.journal()).extracting(Message::key).contains("exchange.redirected");
  }

  @Test
  void at_another_origin_nothing_of_the_request_but_Accept_is_sent() {
    redirect(302, ELSEWHERE).respondingJson("{}");

    send(outgoing(HttpMethod.GET, ""));

    assertThat(last().url()).hasToString(ELSEWHERE);
    assertThat(names(last())).containsExactly("Accept");
  }

  @Test
  void a_credential_does_not_come_back_from_another_origin() {
    redirect(302, ELSEWHERE);
    redirect(302, "https://api.example.com/again").respondingJson("{}");

    send(outgoing(HttpMethod.GET, ""));

    assertThat(http.sent()).hasSize(3);
    assertThat(names(last())).containsExactly("Accept");
  }

  @Test
  void a_failure_of_another_origin_is_none_of_the_account() {
    redirect(302, ELSEWHERE).responding(401, "");
    ExchangeFailure failure = failed(outgoing(HttpMethod.GET, ""));
    assertThat(failure.elsewhere()).isEqualTo("https://files.example.net:443");
    assertThat(failure.then()).as("no token was refused").isEqualTo(FailureAction.FAIL);

    redirect(302, "/v2").responding(503, "");
    assertThat(failed(outgoing(HttpMethod.GET, "")).elsewhere()).isEmpty();
  }

  @Test
  void an_outage_of_another_origin_opens_no_circuit_of_the_account() {
    CircuitPolicy first = new CircuitPolicy(1, Duration.ofSeconds(10), Duration.ofSeconds(60));
    CircuitBreaker breaker = new CircuitBreaker(new InMemoryCircuits(), first, () -> now);
    CallSender broken = sender.interceptedBy(List.of(new BreakCircuit(breaker)));
    redirect(302, ELSEWHERE).responding(503, "");

    assertThatThrownBy(() -> broken.send(outgoing(HttpMethod.GET, ""), SendCallFixture::text))
        .isInstanceOf(ExchangeFailed.class);
    assertThat(breaker.refusal(NAME.value())).isEmpty();

    http.responding(503, "");
    assertThatThrownBy(() -> broken.send(outgoing(HttpMethod.GET, ""), SendCallFixture::text))
        .isInstanceOf(ExchangeFailed.class);
    assertThat(breaker.refusal(NAME.value())).isPresent();
  }

  @Test
  void one_redirect_too_many_is_the_failure_of_the_call() {
    redirect(302, "/1");
    redirect(302, "/2");
    redirect(302, "/3");

    assertThat(failure(outgoing(HttpMethod.GET, ""))).isEqualTo(ExchangeErrorCode.REDIRECT);
    assertThat(http.sent()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.example.com/coupons",
        "https://files.example.net/?token=top-secret",
        "https://user:word@files.example.net/",
        "ftp://files.example.net/",
        "https://[bad/",
        "javascript:alert(1)"
      })
  void addresses_that_are_not_followed(String location) {
    redirect(302, location);

    assertThat(failure(outgoing(HttpMethod.GET, ""))).isEqualTo(ExchangeErrorCode.REDIRECT);
    assertThat(http.sent()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "301, /v2, ''",
    "302, /v2, ''",
    "303, /v2, GET",
    "307, /v2, POST",
    "308, /v2, POST",
    "303, https://files.example.net/, GET",
    "307, https://files.example.net/, ''",
    "308, https://files.example.net/, ''"
  })
  void a_body_stays_at_its_origin(int status, String location, String method) {
    redirect(status, location).respondingJson("{}");

    if (method.isEmpty()) {
      assertThat(failure(outgoing(HttpMethod.POST, "{}"))).isEqualTo(ExchangeErrorCode.REDIRECT);
      return;
    }
    send(outgoing(HttpMethod.POST, "{}"));
    assertThat(last().method().name()).isEqualTo(method);
    assertThat(last().body().length()).isEqualTo(method.equals("POST") ? 2 : 0);
    assertThat(names(last()).contains("Content-Type")).isEqualTo(method.equals("POST"));
  }

  @Test
  void a_call_that_must_not_be_repeated_follows_none() {
    redirect(303, "/v2");

    assertThat(failure(outgoing(HttpMethod.POST, "{}", RetrySafety.UNSAFE)))
        .isEqualTo(ExchangeErrorCode.REDIRECT);
    assertThat(http.sent()).hasSize(1);
  }

  @Test
  void an_account_that_allows_none_follows_none() {
    accounts.remove(NAME, 1);
    allow(0);
    redirect(302, "/v2");

    assertThat(failure(outgoing(HttpMethod.GET, ""))).isEqualTo(ExchangeErrorCode.REDIRECT);
    assertThat(http.sent()).hasSize(1);
  }

  private void allow(int redirects) {
    accounts.add(Accounts.redirecting(NAME, redirects), now);
  }

  private ScriptedHttp redirect(int status, String location) {
    return http.responding(status, "", new ResponseHeader("Location", location));
  }

  private OutboundRequest last() {
    return http.sent().getLast();
  }

  private static List<String> names(OutboundRequest request) {
    return request.headers().stream().map(RenderedHeader::name).toList();
  }

  private String send(OutgoingCall call) {
    return sender.send(call, SendCallFixture::text);
  }

  private ExchangeErrorCode failure(OutgoingCall call) {
    return failed(call).code();
  }

  private ExchangeFailure failed(OutgoingCall call) {
    return catchThrowableOfType(ExchangeFailed.class, () -> send(call)).failure();
  }

  private OutgoingCall outgoing(HttpMethod method, String body) {
    return outgoing(method, body, RetrySafety.IDEMPOTENCY_KEY);
  }

  private OutgoingCall outgoing(HttpMethod method, String body, RetrySafety safety) {
    Call call =
        new Call(
            PLACE,
            method,
            EndpointUrl.of("https://api.example.com/coupons"),
            List.of(
                new RenderedHeader("Authorization", "Bearer top-secret", true),
                new RenderedHeader("X-Tenant", "seed", false),
                new RenderedHeader("Accept", "application/json", false)),
            RequestBody.of("application/json", body.getBytes(UTF_8)),
            new CallPolicy(ExchangeLimits.DEFAULT, RetryPolicy.NEVER, safety, List.of()),
            Optional.of(NAME),
            List.of(new Secret("top-secret")));
    return new OutgoingCall(PreparedCall.of(call, KEPT), context, now.plusSeconds(60));
  }
}
