package dev.tributary.application.run.waiting;

import dev.tributary.application.notification.NotifyRuns;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.waiting.Awaited;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.waiting.WakeUp.ChildEnded;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Sees to it that the wait of a task ends, within the transaction that stores the wait. */
@ApplicationScoped
public class BeginWait {
  private final WakeUpQueue queue;
  private final Waits waits;
  private final NotifyRuns notify;
  private final PauseChild children;

  public BeginWait(WakeUpQueue queue, Waits waits, NotifyRuns notify, PauseChild children) {
    this.queue = queue;
    this.waits = waits;
    this.notify = notify;
    this.children = children;
  }

  /**
   * Queues the end of the wait, and what has come before it began; a wait for a person is a
   * notification.
   */
  public void begin(WorkflowRun run, ActivityTask task) {
    Waiter waiter = Waiter.of(run, task);
    Wait wait = task.work().suspension().orElseThrow().waitsFor();
    wait.until().ifPresent(until -> queue.enqueueDue(waiter, until));
    if (run.state() == RunState.PAUSED) {
      pauseChild(wait.awaited());
    }
    endedChild(wait.awaited()).ifPresent(ended -> queue.enqueue(waiter, ended));
    notify.waits(run, task);
  }

  /** The pause may have come between the claim of the task and the start of the child. */
  private void pauseChild(Awaited awaited) {
    if (awaited instanceof Awaited.ChildRun(var child)) {
      children.pause(new RunId(child));
    }
  }

  /** Signals, decisions and inputs find the stored wait; a child may have ended before. */
  private Optional<ChildEnded> endedChild(Awaited awaited) {
    return switch (awaited) {
      case Awaited.ChildRun(var child) ->
          waits.endOf(new RunId(child)).map(state -> new ChildEnded(state.name()));
      case Awaited.Time(),
          Awaited.Limit(var _, var _),
          Awaited.Signal(var _),
          Awaited.Approval(var _, var _),
          Awaited.Inputs() ->
          Optional.empty();
    };
  }
}
