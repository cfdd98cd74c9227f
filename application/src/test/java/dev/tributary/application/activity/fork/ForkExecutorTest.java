package dev.tributary.application.activity.fork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.activity.ActivityInput;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.fork.ForkSettings;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ForkExecutorTest {
  @Test
  void the_rows_that_arrived_leave_without_a_copy() {
    WorkTable people =
        new WorkTable(
            new WorkTableId(7),
            Storage.TABLE,
            WorkTableStructure.ofPopulation("profile", ValueType.INTEGER, List.of()),
            3);

    assertThat(execute(Optional.of(people)))
        .isEqualTo(new Completed(List.of(Output.of(Outlet.OUT, people)), Variables.NONE));
  }

  @Test
  void without_rows_only_the_flow_leaves() {
    assertThat(execute(Optional.empty()))
        .isEqualTo(new Completed(List.of(Output.withoutPopulation(Outlet.OUT)), Variables.NONE));
  }

  private static ActivityOutcome execute(Optional<WorkTable> rows) {
    return new ForkExecutor()
        .execute(
            new ForkSettings(),
            new FakeActivityContext(
                "fork1",
                new ForkSettings(),
                List.of(new ActivityInput(new ActivityId("query1"), Outlet.OUT, rows))));
  }
}
