package dev.tributary.application.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.activity.externalapi.PlannedExecutionPropertyTest.NoFaults;
import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.ExchangeConfig;
import dev.tributary.application.exchange.chain.SpendBudget;
import dev.tributary.application.exchange.chain.record.RecordAttempt;
import dev.tributary.application.exchange.recording.InMemoryExchanges;
import dev.tributary.application.work.ClaimLost;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.paging.PageKind;
import dev.tributary.domain.activity.externalapi.plan.PlanMode;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.exchange.retry.TotalBudget;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What all calls of an execution may spend together, over crashes, failures and resumes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TotalBudgetExecutionTest {
  private static final ExchangeConfig CONFIG =
      new ExchangeConfig(
          ExchangeLimits.DEFAULT, RetryPolicy.DEFAULT, Duration.ofSeconds(10), 1_000);

  /** Where the fixture of executions begins. */
  private Instant now = Instant.parse("2026-11-29T12:00:00Z");

  private final InMemoryRowLoads loads = new InMemoryRowLoads();
  private final FaultyApi pages = new FaultyApi(PageKind.CURSOR, 95, 10, new NoFaults());

  @Test
  void keeps_the_rows_so_far_and_a_resume_goes_on_with_a_whole_budget() {
    ExternalApiSettings settings = paged(new TotalBudget(5, Duration.ZERO));
    FakeActivityContext context = new FakeActivityContext("externalApi1", settings, List.of());
    assertThat(code(execute(pages, settings, context)))
        .isEqualTo(ExchangeErrorCode.ATTEMPTS_SPENT.id());
    resume(context);
    assertThat(rows(execute(pages, settings, context))).isEqualTo(95);
    assertThat(pages.pages()).containsExactlyElementsOf(numbers(10));
  }

  @Test
  void a_crash_renews_nothing() {
    ExternalApiSettings settings = paged(new TotalBudget(5, Duration.ZERO));
    AtomicInteger writes = new AtomicInteger();
    FakeActivityContext context =
        new FakeActivityContext("externalApi1", settings, List.of())
            .beforeWrite(
                () -> {
                  if (writes.incrementAndGet() % 6 == 0) {
                    throw new ClaimLost("task 1");
                  }
                });
    int crashes = 0;
    ActivityOutcome outcome = null;
    while (outcome == null) {
      try {
        outcome = execute(pages, settings, context);
      } catch (ClaimLost _) {
        crashes++;
      }
      context.nextAttempt();
    }
    assertThat(code(outcome)).isEqualTo(ExchangeErrorCode.ATTEMPTS_SPENT.id());
    assertThat(crashes).isPositive();
    assertThat(pages.pages()).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void a_resume_has_the_whole_budget_whatever_the_activity_had_failed_of() {
    ExternalApiSettings settings = paged(new TotalBudget(8, Duration.ZERO));
    FakeActivityContext context =
        new FakeActivityContext("externalApi1", settings, List.of())
            .beforeWrite(
                () -> {
                  if (pages.pages().size() == 3) {
                    throw new IllegalStateException("no failure of a call");
                  }
                });
    assertThatThrownBy(() -> execute(pages, settings, context))
        .isInstanceOf(IllegalStateException.class);
    context.beforeWrite(() -> {});
    resume(context);
    assertThat(rows(execute(pages, settings, context))).isEqualTo(95);
  }

  @Test
  void no_attempt_begins_behind_the_time() {
    ExternalApiSettings settings = paged(new TotalBudget(0, Duration.ofHours(1)));
    FakeActivityContext context =
        new FakeActivityContext("externalApi1", settings, List.of())
            .beforeWrite(() -> now = now.plus(Duration.ofMinutes(10)));
    assertThat(code(execute(pages, settings, context)))
        .isEqualTo(ExchangeErrorCode.TIME_SPENT.id());
    assertThat(pages.pages()).hasSizeBetween(1, 6);
  }

  @Test
  void calls_beside_each_other_share_it() {
    ExternalApiSettings settings =
        TotalBudgets.within(
            new TotalBudget(37, Duration.ZERO),
            PlannedExecutionPropertyTest.settings(PageKind.NONE, PlanMode.ROWS, 1, true));
    FakeActivityContext context = PlannedExecutionPropertyTest.context(settings, 100);
    PlannedApi api = new PlannedApi(10, new NoFaults());
    CallSender unrecorded = api.interceptedBy(List.of(new SpendBudget(() -> now)));
    ActivityOutcome outcome = executeBehind(unrecorded, settings, context);
    assertThat(code(outcome)).isEqualTo(ExchangeErrorCode.ATTEMPTS_SPENT.id());
    assertThat(api.calls()).isEqualTo(37);
    int executions = 1;
    while (outcome instanceof Failed && executions < 10) {
      resume(context);
      outcome = executeBehind(unrecorded, settings, context);
      executions++;
      assertThat(api.calls()).isLessThanOrEqualTo(37 * executions);
    }
    assertThat(rows(outcome)).isEqualTo(150);
  }

  @Test
  void without_a_limit_nothing_is_counted() {
    ExternalApiSettings settings = paged(TotalBudget.NONE);
    FakeActivityContext context =
        new FakeActivityContext("externalApi1", settings, List.of())
            .beforeWrite(
                () -> {
                  if (pages.pages().size() == 4) {
                    throw new ClaimLost("task 1");
                  }
                });
    assertThatThrownBy(() -> execute(pages, settings, context)).isInstanceOf(ClaimLost.class);
    assertThat(context.checkpoint().orElseThrow()).doesNotContain("spent");
  }

  private void resume(FakeActivityContext context) {
    context.resume(InMemoryExecutor.of(pages, loads, PlannedExecutionPropertyTest.ROWS));
  }

  private ActivityOutcome execute(
      CallSender api, ExternalApiSettings settings, FakeActivityContext context) {
    RecordAttempt records = new RecordAttempt(new InMemoryExchanges(), CONFIG, () -> now);
    return executeBehind(
        api.interceptedBy(List.of(new SpendBudget(() -> now), records)), settings, context);
  }

  private ActivityOutcome executeBehind(
      CallSender chain, ExternalApiSettings settings, FakeActivityContext context) {
    return InMemoryExecutor.of(chain, loads, PlannedExecutionPropertyTest.ROWS)
        .execute(settings, context);
  }

  private static String code(ActivityOutcome outcome) {
    return ((Failed) outcome).failure().code();
  }

  private static long rows(ActivityOutcome outcome) {
    return ((Completed) outcome).outputs().stream().mapToLong(Output::rows).sum();
  }

  private static List<Long> numbers(long most) {
    return LongStream.rangeClosed(1, most).boxed().toList();
  }

  private static ExternalApiSettings paged(TotalBudget total) {
    return TotalBudgets.within(total, PagedExecutionPropertyTest.settings(PageKind.CURSOR));
  }
}
