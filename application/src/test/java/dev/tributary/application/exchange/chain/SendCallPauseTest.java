package dev.tributary.application.exchange.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.CallPaused;
import dev.tributary.application.exchange.RetryState;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.ResponseHeader;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.waiting.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Pauses that are too long for an execution. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SendCallPauseTest extends SendCallFixture {
  @Override
  Duration longestPause() {
    return Duration.ofSeconds(10);
  }

  @Test
  void a_long_pause_ends_the_execution_and_the_next_one_makes_the_next_attempt() {
    http.responding(429, "", new ResponseHeader("Retry-After", "30")).respondingJson("{}");
    Instant begun = now;

    assertThat(paused(post("{}")).waitsFor()).isEqualTo(Wait.until(begun.plusSeconds(30)));
    assertThat(sleeper).isEmpty();
    assertThat(context.paused())
        .contains(
            new RetryState(
                1,
                begun.plus(ExchangeLimits.DEFAULT.totalTime()),
                "https://api.example.com/coupons",
                OptionalInt.of(429)));
    assertThat(context.journal().getLast())
        .isEqualTo(Message.of("exchange.paused", "https://api.example.com/coupons", 30L, 2));

    now = begun.plusSeconds(30);
    assertThat(send(post("{}"))).isEqualTo("{}");
    assertThat(exchanges.all()).extracting(Exchange::attempt).containsExactly(1, 2);
    assertThat(http.sent()).hasSize(2);
    assertThat(http.sent().getFirst().headers()).isEqualTo(http.sent().getLast().headers());
  }

  @Test
  void attempts_before_a_pause_count() {
    http.responding(503, "", new ResponseHeader("Retry-After", "20"));
    paused(post("{}"));
    now = now.plusSeconds(20);
    paused(post("{}"));
    now = now.plusSeconds(20);

    ExchangeFailed failed = failure(post("{}"));

    assertThat(failed.attempts()).isEqualTo(3);
    assertThat(http.sent()).hasSize(3);
  }

  @Test
  void the_time_of_the_whole_call_goes_on_during_a_pause() {
    http.responding(503, "", new ResponseHeader("Retry-After", "40"));
    Call call =
        withLimits(new ExchangeLimits(100, 100, Duration.ofSeconds(10), Duration.ofSeconds(60)));
    paused(call);
    now = now.plusSeconds(40);

    ExchangeFailed failed = failure(call);

    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.BUDGET_SPENT);
    assertThat(failed.attempts()).isEqualTo(2);
  }

  private CallPaused paused(Call call) {
    return catchThrowableOfType(CallPaused.class, () -> send(call));
  }
}
