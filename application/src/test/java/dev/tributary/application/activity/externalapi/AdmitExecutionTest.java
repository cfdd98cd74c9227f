package dev.tributary.application.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.activity.ExecutionPostponed;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.activity.externalapi.AdmitExecution.AdmissionRequest;
import dev.tributary.application.exchange.OriginPermits;
import dev.tributary.application.exchange.RetryState;
import dev.tributary.application.exchange.SpentBudget;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.work.Worker;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.externalapi.FailureVariables;
import dev.tributary.domain.activity.externalapi.paging.PageKind;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.retry.TotalBudget;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The wait for the permit of an origin is part of the budget of all calls. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdmitExecutionTest {
  private static final String ORIGIN = "https://api.example.com";
  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
  private static final TotalBudget HOUR = new TotalBudget(0, Duration.ofHours(1));
  private static final ActivityOutcome WORKED =
      new Failed(ActivityFailure.request(ExternalApiErrorCode.EMPTY_INPUT), Variables.NONE);

  private final OriginPermits permits = new OriginPermits(1, () -> NOW);
  private final AdmitExecution admission =
      new AdmitExecution(permits, new CallFailures(message -> message.key()), () -> NOW);

  @Test
  void work_is_done_with_a_free_permit_which_is_given_back() {
    assertThat(admit(HOUR, Optional.of(NOW))).isSameAs(WORKED);
    assertThat(admit(HOUR, Optional.of(NOW))).isSameAs(WORKED);
  }

  @Test
  void a_wait_in_line_ends_with_the_budget() {
    permits.admit(ORIGIN, CancelSignal.NEVER);

    assertSpent(admit(HOUR, Optional.of(NOW.minus(HOUR.time()).plusMillis(1))));
    assertSpent(admit(HOUR, Optional.of(NOW.minus(HOUR.time()).minusSeconds(5))));
  }

  @Test
  void a_pause_before_a_full_line_ends_with_the_budget() throws InterruptedException {
    fillLine();

    assertSpent(admit(HOUR, Optional.of(NOW.minus(HOUR.time()).plusMillis(900))));
  }

  @Test
  void a_pause_that_the_budget_allows_is_made() throws InterruptedException {
    fillLine();

    assertThatThrownBy(() -> admit(HOUR, Optional.of(NOW))).isInstanceOf(ExecutionPostponed.class);
    assertThatThrownBy(() -> admit(HOUR, Optional.empty())).isInstanceOf(ExecutionPostponed.class);
    assertThatThrownBy(() -> admit(TotalBudget.NONE, Optional.of(NOW)))
        .isInstanceOf(ExecutionPostponed.class);
  }

  private static void assertSpent(ActivityOutcome outcome) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.TIME_SPENT.id());
              assertThat(failed.variables().find(FailureVariables.ATTEMPTS))
                  .as("attempts before the wait")
                  .contains(Variable.integer(3));
              assertThat(failed.variables().find(FailureVariables.HTTP_STATUS))
                  .contains(Variable.integer(503));
              assertThat(failed.variables().find(FailureVariables.URL))
                  .contains(Variable.text(ORIGIN + "/x"));
            });
  }

  private ActivityOutcome admit(TotalBudget budget, Optional<Instant> began) {
    FakeActivityContext context =
        new FakeActivityContext(
            "externalApi1", PagedExecutionPropertyTest.settings(PageKind.CURSOR), List.of());
    return admission.admit(
        new AdmissionRequest(
            context,
            ORIGIN,
            budget,
            began.map(first -> new SpentBudget(3, first)),
            Optional.of(new RetryState(3, NOW, ORIGIN + "/x", OptionalInt.of(503)))),
        () -> WORKED);
  }

  /** The only permit is taken, and another caller waits for it. */
  private void fillLine() throws InterruptedException {
    permits.admit(ORIGIN, CancelSignal.NEVER);
    CountDownLatch waiting = new CountDownLatch(1);
    Worker worker =
        () -> {
          waiting.countDown();
          return () -> {};
        };
    Thread.startVirtualThread(
        () ->
            ScopedValue.where(Worker.CURRENT, worker)
                .run(() -> permits.admit(ORIGIN, CancelSignal.NEVER)));
    waiting.await();
  }
}
