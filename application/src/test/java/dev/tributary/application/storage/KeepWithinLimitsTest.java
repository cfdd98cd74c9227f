package dev.tributary.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.run.InMemoryRunJournal;
import dev.tributary.application.run.InMemoryRuns;
import dev.tributary.application.run.RunOrigin;
import dev.tributary.application.worktable.WorkTables;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.fork.ForkSettings;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.storage.StorageFigures;
import dev.tributary.domain.storage.StorageLimits;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import dev.tributary.domain.worktable.WorkTableId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Runs with 100 bytes of sets, of which 10 leave by the last transitions, and 50 of all else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepWithinLimitsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);
  private static final long NO_QUOTA = Long.MAX_VALUE;

  /** Bytes of what leaves by the last transitions of a run. */
  private static final long LAST_SET = 10;

  private final FakeStorage storage = new FakeStorage();
  private final InMemoryRuns runs = new InMemoryRuns();
  private final InMemoryRunJournal journal = new InMemoryRunJournal();

  @Test
  void within_its_limits_everything_stays_and_is_measured() {
    RunId only = ended(1);

    keep(Optional.of(150L), 100);

    assertThat(storage.runs()).containsExactly(only);
    assertThat(journal.lines()).isEmpty();
    assertThat(storage.latest().map(StorageFigures::historyBytes)).contains(150L);
    assertThat(storage.latest().map(StorageFigures::measuredAt)).contains(NOW);
  }

  @Test
  void the_oldest_interim_results_go_until_the_workflow_has_room() {
    List.of(1, 2, 3).forEach(this::ended);

    keep(Optional.empty(), 250);

    assertThat(storage.setBytes(storage.runs())).isEqualTo(210);
    assertThat(journal.lines())
        .extracting(line -> line.message().key())
        .containsExactly("run.interimResultsRemoved");
    assertThat(storage.runs()).hasSize(3);
  }

  @Test
  void what_leaves_by_the_last_transitions_stays_even_when_it_is_too_much() {
    List.of(1, 2, 3).forEach(this::ended);

    keep(Optional.empty(), 1);

    assertThat(storage.setBytes(storage.runs())).isEqualTo(30);
    assertThat(storage.runs()).hasSize(3);
  }

  @Test
  void a_run_without_interim_results_gets_no_line() {
    RunId run = ended(1);
    storage.setsAre(run, LAST_SET);

    keep(Optional.empty(), 1);

    assertThat(journal.lines()).isEmpty();
  }

  @Test
  void a_run_that_may_be_resumed_keeps_its_sets() {
    RunId failed = new RunId(new UUID(0, 1));
    add(failed, Failed.of(ActivityFailure.configuration(RunErrorCode.UNEXPECTED, "X")));
    assertThat(runs.run(failed).state()).isEqualTo(RunState.FAILED);

    discard().of(failed, 1);

    assertThat(storage.setBytes(storage.runs())).isEqualTo(100);
    assertThat(journal.lines()).isEmpty();
  }

  @Test
  void the_oldest_runs_go_until_the_history_has_room() {
    ended(1);
    ended(2);
    RunId third = ended(3);

    keep(Optional.of(160L), NO_QUOTA);

    assertThat(storage.runs()).containsExactly(third);
    assertThat(storage.latest().map(StorageFigures::historyBytes)).contains(150L);
  }

  @Test
  void interim_results_go_before_runs() {
    List.of(1, 2, 3).forEach(this::ended);

    keep(Optional.of(300L), 100);

    assertThat(storage.runs()).hasSize(3);
  }

  private RunId ended(int number) {
    RunId run = new RunId(new UUID(0, number));
    add(run, new Completed(List.of(), Variables.NONE));
    return run;
  }

  private void keep(Optional<Long> history, long setsPerWorkflow) {
    StorageLimits limits = new StorageLimits(history, setsPerWorkflow, Duration.ofHours(1));
    new KeepWithinLimits(
            storage,
            new RemoveInterimResults(storage, discard(), storage, limits, CLOCK),
            new RemoveOldestRuns(storage, storage, limits, CLOCK),
            new MeasurementConfig(Duration.ofHours(1), Duration.ofMinutes(1), limits),
            CLOCK)
        .perform();
  }

  private DiscardInterimResults discard() {
    return new DiscardInterimResults(runs, new Sets(), journal, storage, CLOCK);
  }

  private void add(RunId id, ActivityOutcome outcome) {
    storage.add(id, 100, 50);
    ActivityId only = new ActivityId("only");
    WorkflowDefinition definition =
        new WorkflowDefinition(
            new WorkflowName(FakeStorage.WORKFLOW),
            "",
            "",
            WorkflowOptions.DEFAULT,
            List.of(),
            List.of(
                new Activity(
                    only, "", new ForkSettings(), ExecutionOptions.DEFAULT, Optional.empty())),
            List.of());
    TaskId task = new TaskId(1);
    WorkflowRun run = WorkflowRun.queued(id, definition, Variables.NONE, List.of(task));
    run.advance(NOW);
    run.claim(task, "node", NOW);
    run.complete(task, outcome, NOW);
    run.advance(NOW);
    runs.add(
        run,
        new RunOrigin(
            new RevisionId(new UUID(0, 1)), 1, new Trigger.Person("anna"), Optional.empty(), NOW));
  }

  /** What remains of a run are 10 bytes. */
  private final class Sets implements WorkTables {
    @Override
    public void retainOnly(RunId run, Set<WorkTableId> kept) {
      storage.setsAre(run, LAST_SET);
    }

    @Override
    public WorkTableId newId() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Set<WorkTableId> stored(RunId run) {
      return storage.setBytes(List.of(run)) > LAST_SET ? Set.of(new WorkTableId(1)) : Set.of();
    }

    @Override
    public void discard(RunId run, TaskId task, Set<WorkTableId> kept) {}
  }
}
