package dev.tributary.application.exchange.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.PreparedCall;
import dev.tributary.application.exchange.circuit.CircuitBreaker;
import dev.tributary.application.exchange.circuit.InMemoryCircuits;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.ResponseHeader;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.circuit.CircuitPolicy;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.problem.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When calls are no longer sent. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BreakCircuitTest extends SendCallFixture {
  private static final AccountName COUPONS = new AccountName("coupons");

  private final InMemoryCircuits circuits = new InMemoryCircuits();
  private final CallSender attempts =
      new SendAttempt(http, () -> now)
          .interceptedBy(
              List.of(
                  new BreakCircuit(
                      new CircuitBreaker(
                          circuits,
                          new CircuitPolicy(2, Duration.ofSeconds(10), Duration.ofSeconds(60)),
                          () -> now)),
                  new CheckResponse((_, _) -> Optional.empty(), new RuleLimits(1_000))));

  @Test
  void writes_nothing_and_reads_once_a_second_while_all_is_well() {
    http.respondingJson("{}");
    for (int i = 0; i < 10; i++) {
      attempt();
    }
    assertThat(circuits.reads()).isEqualTo(1);
    assertThat(circuits.writes()).isZero();
    now = now.plusSeconds(1);
    attempt();
    assertThat(circuits.reads()).isEqualTo(2);
  }

  @Test
  void sends_nothing_after_failures_in_a_row_until_one_tries() {
    http.responding(503, "").responding(503, "").respondingJson("{}");
    failed();
    failed();
    assertThat(context.journal())
        .containsExactly(
            Message.of(
                "exchange.circuitOpen",
                "https://api.example.com:443",
                now.plusSeconds(10).toString()));
    ExchangeFailure refused = failed();
    assertThat(refused.code()).isEqualTo(ExchangeErrorCode.CIRCUIT_OPEN);
    assertThat(refused.sent()).isFalse();
    assertThat(refused.retryAfter()).isEqualTo(now.plusSeconds(10).toString());
    assertThat(http.sent()).hasSize(2);

    now = now.plusSeconds(10);
    assertThat(attempt()).isEqualTo("{}");
    assertThat(attempt()).isEqualTo("{}");
    assertThat(http.sent()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({"404, false", "401, false", "429, false", "500, true", "503, true", "408, true"})
  void only_outages_count(int status, boolean counts) {
    http.responding(status, "");
    failed();
    failed();
    failed();
    assertThat(http.sent()).hasSize(counts ? 2 : 3);
  }

  @Test
  void a_response_that_postpones_the_call_ends_the_row() {
    http.responding(503, "")
        .responding(503, "", new ResponseHeader("Retry-After", "2"))
        .responding(503, "")
        .respondingJson("{}");
    failed();
    failed();
    failed();
    assertThat(attempt()).isEqualTo("{}");
  }

  @Test
  void an_account_has_one_circuit_for_all_of_its_origins() {
    http.responding(503, "").responding(503, "").respondingJson("{}");
    failed(of("https://api.example.com/coupons", Optional.of(COUPONS)));
    failed(of("https://api2.example.com/coupons", Optional.of(COUPONS)));

    ExchangeFailure refused = failed(of("https://api.example.com/", Optional.of(COUPONS)));
    assertThat(refused.code()).isEqualTo(ExchangeErrorCode.CIRCUIT_OPEN);
    assertThat(refused.arguments()).startsWith("coupons");
    assertThat(attempt(of("https://api.example.com/coupons", Optional.empty()))).isEqualTo("{}");
  }

  @Test
  void a_response_between_failures_begins_the_row_anew() {
    http.responding(503, "").responding(404, "").responding(503, "").respondingJson("{}");
    failed();
    failed();
    failed();
    assertThat(attempt()).isEqualTo("{}");
  }

  @Test
  void a_call_that_was_cancelled_says_nothing() {
    http.responding(503, "")
        .failing(ExchangeFailure.withoutResponse(ExchangeErrorCode.CANCELLED))
        .responding(503, "");
    failed();
    failed();
    failed();
    assertThat(failed().code()).isEqualTo(ExchangeErrorCode.CIRCUIT_OPEN);
  }

  private String attempt() {
    return attempt(post("{}"));
  }

  private String attempt(Call call) {
    return attempts.send(
        new OutgoingCall(PreparedCall.of(call, KEPT), context, now.plusSeconds(60)),
        SendCallFixture::text);
  }

  private ExchangeFailure failed() {
    return failed(post("{}"));
  }

  private ExchangeFailure failed(Call call) {
    return catchThrowableOfType(ExchangeFailed.class, () -> attempt(call)).failure();
  }

  private static Call of(String url, Optional<AccountName> account) {
    Call call = post("{}");
    return new Call(
        call.place(),
        call.method(),
        EndpointUrl.of(url),
        List.of(),
        call.body(),
        call.policy(),
        account,
        List.of());
  }
}
