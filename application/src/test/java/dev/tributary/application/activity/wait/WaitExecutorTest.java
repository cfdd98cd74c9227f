package dev.tributary.application.activity.wait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.activity.ActivityInput;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.expression.EvaluateExpressions;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.wait.WaitSettings;
import dev.tributary.domain.activity.wait.WaitSettings.Method;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.value.Value;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.waiting.WakeUp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The activity begins on Sunday 29 November 2026, at 11:00 in Amsterdam. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WaitExecutorTest {
  private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
  private static final Completed PASSED_ON =
      new Completed(List.of(Output.withoutPopulation(Outlet.OUT)), Variables.NONE);

  private Value value = new Value.NullValue();

  @Test
  void a_duration_counts_from_the_first_claim() {
    assertThat(execute(wait(Method.DURATION, Duration.ofDays(3))))
        .isEqualTo(until("2026-12-02T10:00:00Z"));
  }

  @Test
  void a_time_of_the_day_is_that_of_the_zone() {
    assertThat(execute(wait(Method.TIME, Duration.ZERO))).isEqualTo(until("2026-11-30T07:00:00Z"));
    assertThat(execute(wait(Method.WEEKDAY, Duration.ZERO)))
        .isEqualTo(until("2026-12-04T07:00:00Z"));
  }

  @Test
  void an_expression_gives_an_instant_or_the_beginning_of_a_day() {
    value = new Value.InstantValue(NOW.plusSeconds(60));
    assertThat(execute(expression())).isEqualTo(until("2026-11-29T10:01:00Z"));

    value = new Value.DateValue(LocalDate.of(2026, 12, 24));
    assertThat(execute(expression())).isEqualTo(until("2026-12-23T23:00:00Z"));
  }

  @Test
  void a_wait_until_the_past_ends_at_once_and_is_reported() {
    value = new Value.DateValue(LocalDate.of(2026, 11, 29));
    FakeActivityContext context = context(expression());

    assertThat(executor().execute(expression(), context)).isEqualTo(PASSED_ON);
    assertThat(context.journal()).containsExactly(Message.of("wait.past", "2026-11-28T23:00:00Z"));
  }

  @Test
  void no_value_and_a_far_end_are_refused() {
    assertThatThrownBy(() -> execute(expression()))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("TRB-143006"));

    value = new Value.InstantValue(NOW.plus(Duration.ofDays(367)));
    assertThatThrownBy(() -> execute(expression()))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("TRB-143007"));
  }

  @Test
  void the_end_of_the_wait_passes_the_rows_on() {
    WaitSettings settings = wait(Method.DURATION, Duration.ofDays(3));

    assertThat(executor().execute(settings, context(settings).wokenBy(new WakeUp.Due())))
        .isEqualTo(PASSED_ON);
  }

  private ActivityOutcome execute(WaitSettings settings) {
    return executor().execute(settings, context(settings));
  }

  private WaitExecutor executor() {
    return new WaitExecutor(
        new WaitEnd(
            new ExpressionLanguage(ExpressionLimits.standard()),
            new EvaluateExpressions((terms, context) -> List.of(value)),
            new WaitLimits(Duration.ofDays(366))));
  }

  private static FakeActivityContext context(WaitSettings settings) {
    return new FakeActivityContext(
            "wait1",
            settings,
            List.of(new ActivityInput(new ActivityId("query1"), Outlet.OUT, Optional.empty())))
        .at(NOW);
  }

  private static Suspended until(String end) {
    return new Suspended(Wait.until(Instant.parse(end)));
  }

  private static WaitSettings expression() {
    return new WaitSettings(
        Method.EXPRESSION, Duration.ZERO, Optional.empty(), Set.of(), "AddDays(GetDate(), 1)");
  }

  private static WaitSettings wait(Method method, Duration duration) {
    return new WaitSettings(
        method, duration, Optional.of(LocalTime.of(8, 0)), Set.of(DayOfWeek.FRIDAY), "");
  }
}
