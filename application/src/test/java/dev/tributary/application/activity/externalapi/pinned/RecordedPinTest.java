package dev.tributary.application.activity.externalapi.pinned;

import static dev.tributary.application.problem.ThrownProblems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.exchange.ExchangeConfig;
import dev.tributary.application.exchange.recording.AttemptStart;
import dev.tributary.application.exchange.recording.InMemoryExchanges;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.externalapi.pinned.PinnedResponse;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.exchange.ConnectTimes;
import dev.tributary.domain.exchange.ExchangeId;
import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.exchange.ExchangeTiming;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RecordedBody;
import dev.tributary.domain.exchange.RecordedHeader;
import dev.tributary.domain.exchange.RecordedRequest;
import dev.tributary.domain.exchange.RecordedResponse;
import dev.tributary.domain.exchange.cache.CacheUse;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordedPinTest {
  private static final int KEPT = 1_000;
  private static final RunId RUN = new RunId(new UUID(0, 1));

  private final InMemoryExchanges exchanges = new InMemoryExchanges();
  private final RecordedPin recorded =
      new RecordedPin(
          exchanges,
          new ExchangeConfig(
              ExchangeLimits.DEFAULT, RetryPolicy.DEFAULT, Duration.ofSeconds(10), KEPT));

  @Test
  void a_whole_record_is_pinned_with_its_status_and_type() {
    assertThat(recorded.of(RUN, exchange(false, new RecordedBody("{}", 2))))
        .isEqualTo(new PinnedResponse(200, "text/csv", "{}"));
  }

  @Test
  void personal_data_is_not_kept_longer_than_in_the_record() {
    ExchangeId personal = exchange(true, new RecordedBody("{}", 2));

    assertThatThrownBy(() -> recorded.of(RUN, personal))
        .satisfies(refused(ExternalApiErrorCode.PINNED_PERSONAL));
  }

  @Test
  void a_record_that_is_cut_or_masked_is_not_pinned() {
    for (RecordedBody part :
        List.of(new RecordedBody("{", KEPT + 1L), new RecordedBody(Secret.MASK, 2))) {
      ExchangeId cut = exchange(false, part);
      assertThatThrownBy(() -> recorded.of(RUN, cut))
          .satisfies(refused(ExternalApiErrorCode.PINNED_CUT));
    }
  }

  @Test
  void is_offered_for_what_can_be_pinned() {
    assertThat(pinnable(exchange(false, new RecordedBody("{}", 2)))).isTrue();
    assertThat(pinnable(exchange(true, new RecordedBody("{}", 2)))).isFalse();
    assertThat(pinnable(exchange(false, new RecordedBody("{", KEPT + 1L)))).isFalse();
    assertThat(pinnable(exchange(false, new RecordedBody(Secret.MASK, 2)))).isFalse();
    assertThat(pinnable(exchange(false, new RecordedBody("{}", 2), 503))).isFalse();
    assertThat(pinnable(exchange(false, RecordedBody.NONE))).isFalse();
    assertThat(pinnable(exchange(false, RecordedBody.NONE, 204))).as("no content").isTrue();
  }

  private boolean pinnable(ExchangeId exchange) {
    return recorded.pinnable(exchanges.find(RUN, exchange).orElseThrow());
  }

  private ExchangeId exchange(boolean personal, RecordedBody body) {
    return exchange(personal, body, 200);
  }

  private ExchangeId exchange(boolean personal, RecordedBody body, int status) {
    RecordedRequest request =
        new RecordedRequest(
            HttpMethod.GET, "https://api.example.com/", List.of(), RecordedBody.NONE, "00");
    ExchangeId id =
        exchanges
            .prepare(
                List.of(
                    new AttemptStart(
                        new CallKey(RUN, new TaskId(1), new ActivityId("api1"), 1),
                        request,
                        Instant.EPOCH,
                        personal)))
            .getFirst()
            .id();
    exchanges.complete(
        id,
        Duration.ZERO,
        Optional.of(
            new RecordedResponse(
                status,
                List.of(new RecordedHeader("content-type", "text/csv")),
                body,
                "192.0.2.1",
                new ExchangeTiming(ConnectTimes.NONE, Duration.ZERO),
                CacheUse.NONE)),
        Optional.empty());
    return id;
  }
}
