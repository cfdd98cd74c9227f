package dev.tributary.application.activity.externalsignal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.activity.ActivityInput;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.externalsignal.ExternalSignalKind;
import dev.tributary.domain.activity.externalsignal.ExternalSignalSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import dev.tributary.domain.waiting.Awaited;
import dev.tributary.domain.waiting.SignalKey;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.waiting.WakeUp;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExternalSignalExecutorTest {
  private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
  private static final Variables PAID = Variables.NONE.with("amount", Variable.integer(20));

  private static final WorkTable PEOPLE =
      new WorkTable(
          new WorkTableId(1),
          Storage.INLINE,
          new WorkTableStructure(Optional.empty(), List.of()),
          1);

  private static final ActivityInput INPUT =
      new ActivityInput(new ActivityId("query1"), Outlet.OUT, Optional.of(PEOPLE));

  @Test
  void where_nothing_leads_to_it_the_signal_has_come_already() {
    assertThat(execute("PT0S", context(List.of())))
        .isEqualTo(completed(Output.withoutPopulation(Outlet.OUT), Variables.NONE));
  }

  @Test
  void elsewhere_it_waits_for_a_signal_to_this_activity_of_this_workflow() {
    Awaited signal = new Awaited.Signal(new SignalKey("test/paid"));

    assertThat(execute("PT0S", context(List.of(INPUT))))
        .isEqualTo(new Suspended(new Wait(signal, Optional.empty())));
    assertThat(execute("PT3H", context(List.of(INPUT))))
        .isEqualTo(
            new Suspended(new Wait(signal, Optional.of(Instant.parse("2026-11-29T13:00:00Z")))));
  }

  @Test
  void a_signal_lets_the_rows_go_on_with_what_it_carries() {
    FakeActivityContext context = context(List.of(INPUT)).wokenBy(new WakeUp.Signalled(PAID));

    assertThat(execute("PT3H", context)).isEqualTo(completed(Output.of(Outlet.OUT, PEOPLE), PAID));
  }

  @Test
  void past_the_timeout_the_rows_leave_by_an_outlet_of_their_own() {
    FakeActivityContext context = context(List.of(INPUT)).wokenBy(new WakeUp.Due());

    assertThat(execute("PT3H", context))
        .isEqualTo(completed(Output.of(ExternalSignalKind.TIMED_OUT, PEOPLE), Variables.NONE));
    assertThat(context.warnings()).containsExactly(Message.of("external-signal.late"));
  }

  private static ActivityOutcome execute(String timeout, FakeActivityContext context) {
    return new ExternalSignalExecutor().execute(settings(timeout), context);
  }

  private static Completed completed(Output output, Variables variables) {
    return new Completed(List.of(output), variables);
  }

  private static FakeActivityContext context(List<ActivityInput> inputs) {
    return new FakeActivityContext("paid", settings("PT0S"), inputs).at(NOW);
  }

  private static ExternalSignalSettings settings(String timeout) {
    return new ExternalSignalSettings(List.of(), Duration.parse(timeout));
  }
}
