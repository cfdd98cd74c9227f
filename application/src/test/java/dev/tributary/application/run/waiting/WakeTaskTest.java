package dev.tributary.application.run.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.run.InMemoryRunJournal;
import dev.tributary.application.run.InMemoryRuns;
import dev.tributary.application.run.InMemoryTaskQueue;
import dev.tributary.application.run.InMemoryWaits;
import dev.tributary.application.run.InMemoryWorkTables;
import dev.tributary.application.run.RunTransitions;
import dev.tributary.application.workflow.Definitions;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Suspension;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import dev.tributary.domain.waiting.Awaited;
import dev.tributary.domain.waiting.SignalKey;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.waiting.WakeUp;
import dev.tributary.domain.waiting.WakeUp.Signalled;
import dev.tributary.domain.workflow.WorkflowDefinition;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WakeTaskTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-29T09:00:00Z"));
  private static final ActivityId ONLY = new ActivityId("only");
  private static final RunId RUN = new RunId(new UUID(0, 1));
  private static final TaskId TASK = new TaskId(7);
  private static final SignalKey KEY = new SignalKey("order/4711");

  private final InMemoryRuns runs = InMemoryRuns.with(begun());
  private final InMemoryTaskQueue queue = new InMemoryTaskQueue();
  private final InMemoryRunJournal journal = new InMemoryRunJournal();
  private final InMemoryWaits waits = new InMemoryWaits(runs, RUN);
  private final WakeTask wake =
      new WakeTask(
          runs,
          new RunTransitions(runs, queue, journal, InMemoryWorkTables.effects(), CLOCK),
          journal,
          CLOCK);

  @Test
  void the_end_of_a_time_queues_the_task_without_a_line_in_the_journal() {
    suspend(Wait.until(CLOCK.instant()));

    assertThat(wake.wake(waiter(), new WakeUp.Due())).isEqualTo(WakeTask.Result.WOKEN);

    assertThat(task().state()).isEqualTo(TaskState.READY);
    assertThat(queue.strands).containsExactly(TASK);
    assertThat(journal.lines()).isEmpty();
  }

  @Test
  void a_timeout_is_reported() {
    suspend(new Wait(new Awaited.Signal(KEY), Optional.of(CLOCK.instant())));

    wake.wake(waiter(), new WakeUp.Due());

    assertThat(lines()).containsExactly("run.woken.due");
  }

  @Test
  void a_signal_wakes_those_that_wait_for_it_once() {
    suspend(new Wait(new Awaited.Signal(KEY), Optional.empty()));
    SendSignal signals = new SendSignal(waits, wake, runs, CLOCK);

    assertThat(signals.send(new SignalKey("order/4712"), _ -> signalled(""), "ada")).isZero();
    assertThat(signals.send(KEY, _ -> signalled("paid"), "ada")).isEqualTo(1);
    assertThat(signals.send(KEY, _ -> signalled("again"), "bob")).isZero();

    assertThat(wakeUp()).contains(signalled("paid"));
    assertThat(queue.strands).containsExactly(TASK);
    assertThat(lines()).containsExactly("run.woken.signal");
    assertThat(runs.signallers()).containsExactly(new InMemoryRuns.Signaller(RUN, "ada"));
  }

  @Test
  void a_signal_for_which_too_many_wait_wakes_none() {
    suspend(new Wait(new Awaited.Signal(KEY), Optional.empty()));
    Waits many =
        new InMemoryWaits(runs, RUN) {
          @Override
          public List<Waiter> waitingFor(SignalKey signal, int limit) {
            return Collections.nCopies(limit, waiter());
          }
        };

    assertThatThrownBy(
            () -> new SendSignal(many, wake, runs, CLOCK).send(KEY, _ -> signalled(""), "ada"))
        .isInstanceOf(Refused.class);
    assertThat(task().state()).isEqualTo(TaskState.WAITING);
  }

  private void suspend(Wait waitsFor) {
    WorkflowRun run = runs.run(RUN);
    run.claim(TASK, "node", CLOCK.instant());
    run.complete(TASK, new Suspended(waitsFor), CLOCK.instant());
    run.advance(CLOCK.instant());
  }

  private ActivityTask task() {
    return runs.run(RUN).task(ONLY);
  }

  private Waiter waiter() {
    return Waiter.of(runs.run(RUN), task());
  }

  private Optional<WakeUp> wakeUp() {
    return task().work().suspension().flatMap(Suspension::wakeUp);
  }

  private List<String> lines() {
    return journal.lines().stream().map(line -> line.message().key()).toList();
  }

  private static WorkflowRun begun() {
    WorkflowDefinition definition =
        Definitions.of("story", List.of(Definitions.activity("only", new EndSettings())));
    WorkflowRun run = WorkflowRun.queued(RUN, definition, Variables.NONE, List.of(TASK));
    run.advance(CLOCK.instant());
    return run;
  }

  private static Signalled signalled(String state) {
    return new Signalled(Variables.NONE.with("state", Variable.text(state)));
  }
}
