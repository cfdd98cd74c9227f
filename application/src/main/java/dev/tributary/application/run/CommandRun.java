package dev.tributary.application.run;

import dev.tributary.application.access.Changes;
import dev.tributary.application.access.CurrentActor;
import dev.tributary.application.exchange.Exchanges;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.Severity;
import dev.tributary.domain.run.WorkflowRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;

/** Executes the commands on a run: stop it, or resume it from where it failed. */
@ApplicationScoped
public class CommandRun {
  private final RequestStop requestStop;
  private final Runs runs;
  private final RunTransitions transitions;
  private final RunEffects effects;
  private final SuperviseRuns watch;
  private final RunJournal journal;
  private final Exchanges exchanges;
  private final CurrentActor current;
  private final Changes changes;
  private final InstantSource clock;

  public CommandRun(
      RequestStop requestStop,
      Runs runs,
      RunTransitions transitions,
      RunEffects effects,
      SuperviseRuns watch,
      RunJournal journal,
      Exchanges exchanges,
      CurrentActor current,
      Changes changes,
      InstantSource clock) {
    this.requestStop = requestStop;
    this.runs = runs;
    this.transitions = transitions;
    this.effects = effects;
    this.watch = watch;
    this.journal = journal;
    this.exchanges = exchanges;
    this.current = current;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Ends the run; work in progress is interrupted and can write nothing more. Waits until the work
   * releases its locks, which takes about one poll of the queue.
   *
   * @throws NotFound when there is no such run
   * @throws Conflict when the run has ended other than by a failure
   */
  @Transactional
  public void stop(RunId id) {
    requestStop.request(id);
    WorkflowRun run = run(id);
    // It may have ended or been stopped meanwhile.
    if (RequestStop.stoppable(run)) {
      run.stop(clock.instant());
      effects.stopped(run);
      runs.save(run, clock.instant());
    }
  }

  /**
   * Resumes a failed run from the activities that failed; they keep their numbers, and with them
   * the idempotency keys of their calls. Their calls may be sent again, even without a key.
   *
   * @throws NotFound when there is no such run
   * @throws Conflict when the run has not failed
   */
  @Transactional
  public void resume(RunId id) {
    WorkflowRun run = run(id);
    if (run.state() != RunState.FAILED) {
      throw new Conflict(RunErrorCode.NOT_RESUMABLE, run.state().name());
    }
    storeResume(run);
    for (ActivityTask resumed : run.resume()) {
      exchanges.allowRepeat(resumed.id());
      transitions.enqueue(run, resumed);
    }
    runs.save(run, clock.instant());
    // A task that was ready already may still have its queue entry: a second one would execute it
    // twice.
    watch.requeueLostStrands();
    journal.append(id, Severity.INFO, Message.of("run.resumed", current.actor().name()));
  }

  private WorkflowRun run(RunId id) {
    return runs.locked(id).orElseThrow(() -> new NotFound(RunErrorCode.UNKNOWN_RUN, id.toString()));
  }

  private void storeResume(WorkflowRun run) {
    runs.record(run.id(), RunCommand.RESUME, current.actor().name(), clock.instant());
    changes.record(
        "resumed", "run", run.id().toString(), Map.of("state", run.state().name()), Map.of());
  }
}
