package dev.tributary.application.run.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.run.RememberedLines.Line;
import dev.tributary.application.run.task.Claim;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.run.WorkflowRun;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** What holds after every step of a schedule, whatever happens. */
final class RunInvariants {
  private static final Set<String> ENDS =
      Set.of("run.finished", "run.finishedWithWarnings", "run.failed", "run.stopped");

  private final SimulatedStores stores;
  private final Set<TaskAttempt> claims = new HashSet<>();
  private WorkflowRun before;
  private int commandsBefore;
  private int ends;

  RunInvariants(SimulatedStores stores) {
    this.stores = stores;
    this.before = stores.run().copy();
  }

  /** No two workers ever hold the same attempt of a task. */
  void claimed(Claim claim) {
    assertThat(claims.add(new TaskAttempt(claim.task(), claim.attempt()))).as("%s", claim).isTrue();
  }

  /** Compares the stored run with the one before the step. */
  void check() {
    WorkflowRun now = stores.run();
    checkNextStep(now);
    if (now.version() > before.version()) {
      checkChange(now);
    }
  }

  private void checkChange(WorkflowRun now) {
    checkEnd(now);
    now.tasks().forEach(task -> check(now, before.task(task.activity()), task));
    checkCounts(now);
    JoinOracle.check(now);
    before = now.copy();
    commandsBefore = stores.runs.commands().size();
  }

  /** The journal has one line for each end of the run. */
  void checkJournal() {
    assertThat(stores.journal.lines())
        .map(Line::message)
        .filteredOn(message -> ENDS.contains(message.key()))
        .as("ends of the run")
        .hasSize(ends);
  }

  private void checkEnd(WorkflowRun now) {
    boolean commanded = stores.runs.commands().size() > commandsBefore;
    if (before.state().ended()) {
      assertThat(commanded).as("change of an ended run by a command").isTrue();
      assertThat(before.state()).as("state that a command left").isEqualTo(RunState.FAILED);
    }
    if (now.state().ended()) {
      ends++;
      assertThat(now.in(TaskState.RUNNING)).as("at work after the end").isEmpty();
    }
    if (now.state().ended() && now.state() != RunState.FAILED) {
      assertThat(now.tasks()).allMatch(task -> task.state().ended());
    }
  }

  private void check(WorkflowRun now, ActivityTask was, ActivityTask is) {
    if (was.state().ended() && !was.equals(is)) {
      assertThat(was.suspendsRun() && before.state() == RunState.FAILED)
          .as("%s leaves its end by a resume", was)
          .isTrue();
      assertThat(is.state()).isEqualTo(TaskState.READY);
    }
    assertThat(is.work().attempt()).isGreaterThanOrEqualTo(was.work().attempt());
    assertThat(is.work().deaths()).isLessThanOrEqualTo(SimulatedNode.MOST_DEATHS);
    boolean begins = is.work().attempt() > was.work().attempt();
    if (begins && was.state() != TaskState.RUNNING) {
      assertThat(before.mayBegin()).as("%s may begin", was).isTrue();
      assertThat(is.state().ended() || now.mayBegin()).as("%s may go on", is).isTrue();
    }
  }

  private static void checkCounts(WorkflowRun run) {
    int counted = Arrays.stream(TaskState.values()).mapToInt(state -> run.in(state).size()).sum();
    assertThat(counted).isEqualTo(run.definition().activities().size());
  }

  private void checkNextStep(WorkflowRun run) {
    if (run.state().ended()) {
      return;
    }
    assertThat(
            run.in(TaskState.RUNNING).size()
                + (run.mayBegin() ? run.in(TaskState.READY).size() : 0))
        .as("tasks with which the run goes on")
        .isPositive();
    assertThat(stores.queue.strands())
        .as("strands in the queue")
        .containsAll(
            run.in(TaskState.RUNNING).stream()
                .map(task -> task.work().strand().orElseThrow())
                .toList());
  }

  private record TaskAttempt(TaskId task, int attempt) {}
}
