package dev.tributary.application.signal;

import dev.tributary.application.access.audit.CurrentActor;
import dev.tributary.application.signal.SignalTargets.Target;
import dev.tributary.domain.activity.externalsignal.ExternalSignalErrorCode;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Trigger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Sends a signal to an External signal of a workflow: it wakes all runs that wait there, whatever
 * their revisions. Where none waits and nothing leads to it, it starts a run of the newest revision
 * while the workflow is armed.
 */
@ApplicationScoped
public class SignalWorkflow {
  private final SignalTargets targets;
  private final StartBySignal start;
  private final WakeRuns wake;
  private final CurrentActor current;

  public SignalWorkflow(
      SignalTargets targets, StartBySignal start, WakeRuns wake, CurrentActor current) {
    this.targets = targets;
    this.start = start;
    this.wake = wake;
    this.current = current;
  }

  /**
   * @throws dev.tributary.domain.problem.NotFound when no run waits, and there is no such workflow,
   *     or no such External signal in its newest revision
   * @throws dev.tributary.domain.problem.Refused when nothing is published yet, or a parameter is
   *     unknown, missing or of another type, in the revision of one of the runs that wait or in
   *     that which would be started
   * @throws dev.tributary.domain.problem.Conflict when the workflow is not armed, or no run waits
   *     for the signal
   * @throws dev.tributary.domain.problem.TooLarge when the parameters are too long
   */
  @Transactional
  public SignalResult send(SignalRequest request) {
    return send(request, current.actor().name());
  }

  /** The same in the name of {@code sender}. */
  @Transactional
  public SignalResult send(SignalRequest request, String sender) {
    targets.refuseTooLong(request);
    int woken = wake.wake(request, sender);
    return woken > 0
        ? new SignalResult.Woken(woken)
        : new SignalResult.Started(start(request, sender));
  }

  private RunId start(SignalRequest request, String sender) {
    Target target = targets.find(request);
    if (!target.startsRuns()) {
      throw new Conflict(
          ExternalSignalErrorCode.NOT_AWAITED,
          request.workflow().value(),
          request.activity().value());
    }
    return start.start(
        target.startable(),
        request.parameters(),
        Trigger.Signal.to(request.activity()),
        Optional.of(sender));
  }
}
