package dev.tributary.application.run.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.run.InMemoryRunJournal.Line;
import dev.tributary.application.run.task.Claim;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.Intervention;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.run.WorkflowRun;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What holds after every step of a schedule, whatever happens. */
final class RunInvariants {
  private static final Set<String> ENDS =
      Set.of("run.finished", "run.finishedWithWarnings", "run.failed", "run.stopped");

  private final SimulatedStores stores;
  private final Set<TaskAttempt> claims = new HashSet<>();
  private final Map<TaskId, ActivityTask> history = new HashMap<>();
  private WorkflowRun before;
  private final SimulatedWaits waits;
  private int commandsBefore;
  private int wokenBefore;
  private int ends;

  RunInvariants(SimulatedStores stores, SimulatedWaits waits) {
    this.stores = stores;
    this.waits = waits;
    this.before = stores.run().copy();
    this.ends = before.state().ended() ? 1 : 0;
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
    now.tasks()
        .forEach(
            task ->
                before
                    .newest(task.activity())
                    .filter(was -> was.id().equals(task.id()))
                    .ifPresent(was -> check(now, was, task)));
    checkHistory(now);
    checkCounts(now);
    if (stores.runs.revision(now.id()) != SimulatedRevisions.NEWER) {
      JoinOracle.check(now);
    }
    before = now.copy();
    commandsBefore = stores.runs.commands().size();
    wokenBefore = waits.ended();
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
    if (before.state().ended()) {
      assertThat(isCommanded() || waits.ended() > wokenBefore)
          .as("change of an ended run by a command or the end of a wait")
          .isTrue();
    }
    if (now.state().ended()) {
      ends += now.state() == before.state() ? 0 : 1;
      assertThat(now.in(TaskState.RUNNING)).as("at work after the end").isEmpty();
    }
    if (now.state().ended() && now.state() != RunState.FAILED) {
      assertThat(now.tasks()).allMatch(task -> task.state().ended());
    }
  }

  private boolean isCommanded() {
    return stores.runs.commands().size() > commandsBefore;
  }

  /** Each activation ends once: an earlier one has ended and never changes again. */
  private void checkHistory(WorkflowRun now) {
    Set<TaskId> newest = now.tasks().stream().map(ActivityTask::id).collect(Collectors.toSet());
    for (ActivityTask task : now.activations()) {
      if (!newest.contains(task.id())) {
        assertThat(task.state().ended()).as("%s has ended", task).isTrue();
        assertThat(Objects.requireNonNullElse(history.putIfAbsent(task.id(), task), task))
            .isEqualTo(task);
      }
    }
    assertThat(now.activations()).hasSizeGreaterThanOrEqualTo(before.activations().size());
  }

  private void check(WorkflowRun now, ActivityTask was, ActivityTask is) {
    if (was.state().ended() && !was.equals(is)) {
      assertThat(was.suspendsRun() && isCommanded())
          .as("%s leaves its end by a resume or a skip", was)
          .isTrue();
      assertThat(is.state()).isIn(TaskState.READY, TaskState.SKIPPED);
    }
    assertThat(is.work().attempt()).isGreaterThanOrEqualTo(was.work().attempt());
    assertThat(is.work().deaths()).isLessThanOrEqualTo(SimulatedNode.MOST_DEATHS);
    boolean begins = is.work().attempt() > was.work().attempt();
    if (begins && was.state() != TaskState.RUNNING) {
      assertThat(before.mayBegin(was)).as("%s may begin", was).isTrue();
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
    assertThat(run.tasks())
        .as("a task with which the run goes on, or a command that it waits for")
        .anyMatch(
            task ->
                run.state() == RunState.PAUSED
                    || task.state() == TaskState.RUNNING
                    || task.state() == TaskState.WAITING
                    || (task.state() == TaskState.READY
                        && (run.mayBegin(task) || task.is(Intervention.HOLD))));
    waits.check(run);
    boolean works = !run.in(TaskState.RUNNING).isEmpty() || !run.in(TaskState.READY).isEmpty();
    if (run.state() == RunState.RUNNING || run.state() == RunState.WAITING) {
      assertThat(run.state() == RunState.WAITING).as("waits").isEqualTo(!works);
    }
    assertThat(stores.queue.strands())
        .as("strands in the queue")
        .containsAll(
            run.in(TaskState.RUNNING).stream()
                .map(task -> task.work().strand().orElseThrow())
                .toList());
  }

  private record TaskAttempt(TaskId task, int attempt) {}
}
