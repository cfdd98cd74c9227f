package dev.tributary.application.activity.andjoin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.activity.ActivityInput;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Extent;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.andjoin.AndJoinKind;
import dev.tributary.domain.activity.andjoin.AndJoinSettings;
import dev.tributary.domain.activity.andjoin.AndJoinSettings.Needed;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.waiting.Awaited;
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
class AndJoinExecutorTest {
  private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

  @Test
  void passes_on_the_rows_of_the_main_input_wherever_it_stands() {
    FakeActivityContext context = context(input("query1", 1), input("query2", 2));

    assertThat(execute(settings("query2", "PT0S"), context))
        .isEqualTo(completed(Output.of(Outlet.OUT, table(2))));
    assertThat(execute(settings("query1", "PT0S"), context))
        .isEqualTo(completed(Output.of(Outlet.OUT, table(1))));
    assertThat(execute(settings("query3", "PT0S"), context))
        .as("a main input that is not among the first ones")
        .isEqualTo(completed(Output.withoutPopulation(Outlet.OUT)));
  }

  @Test
  void with_a_timeout_it_waits_for_the_others() {
    assertThat(execute(settings("query1", "PT3H"), context(input("query1", 1))))
        .isEqualTo(
            new Suspended(
                new Wait(
                    new Awaited.Inputs(), Optional.of(Instant.parse("2026-11-29T13:00:00Z")))));
    assertThat(
            execute(
                settings("query1", "PT3H"),
                context(input("query1", 1), input("query2", 2)).wokenBy(new WakeUp.Arrived())))
        .isEqualTo(completed(Output.of(Outlet.OUT, table(1))));
  }

  @Test
  void past_the_timeout_it_leaves_by_an_outlet_of_its_own() {
    FakeActivityContext context = context(input("query1", 1)).wokenBy(new WakeUp.Due());

    assertThat(execute(settings("query1", "PT3H"), context))
        .isEqualTo(completed(Output.of(AndJoinKind.TIMED_OUT, table(1))));
    assertThat(context.warnings()).containsExactly(Message.of("and-join.late", 1));
  }

  @Test
  void inputs_that_can_no_longer_arrive_end_the_branch() {
    assertThat(
            execute(
                settings("query1", "PT3H"),
                context(input("query1", 1)).wokenBy(new WakeUp.Missed())))
        .isEqualTo(new Completed(List.of(), Variables.NONE, Extent.PART));
  }

  private static ActivityOutcome execute(AndJoinSettings settings, FakeActivityContext context) {
    return new AndJoinExecutor().execute(settings, context);
  }

  private static Completed completed(Output output) {
    return new Completed(List.of(output), Variables.NONE);
  }

  private static AndJoinSettings settings(String mainInput, String timeout) {
    return new AndJoinSettings(mainInput, Needed.ALL, 0, Duration.parse(timeout));
  }

  private static FakeActivityContext context(ActivityInput... inputs) {
    return new FakeActivityContext("andJoin1", settings("", "PT0S"), List.of(inputs)).at(NOW);
  }

  private static ActivityInput input(String from, long table) {
    return new ActivityInput(new ActivityId(from), Outlet.OUT, Optional.of(table(table)));
  }

  private static WorkTable table(long number) {
    return new WorkTable(
        new WorkTableId(number),
        Storage.INLINE,
        new WorkTableStructure(Optional.empty(), List.of()),
        1);
  }
}
