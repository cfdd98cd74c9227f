package dev.tributary.application.signal;

import dev.tributary.application.signal.SignalTargets.Target;
import dev.tributary.domain.run.Trigger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Sends a signal to an External signal of a workflow: where nothing leads to it, the signal starts
 * a run of the newest revision while the workflow is armed; elsewhere it wakes all runs that wait
 * there.
 */
@ApplicationScoped
public class SignalWorkflow {
  private final SignalTargets targets;
  private final StartBySignal start;
  private final WakeRuns wake;

  public SignalWorkflow(SignalTargets targets, StartBySignal start, WakeRuns wake) {
    this.targets = targets;
    this.start = start;
    this.wake = wake;
  }

  /**
   * @throws dev.tributary.domain.problem.NotFound when there is no such workflow, or no such
   *     External signal in its newest revision
   * @throws dev.tributary.domain.problem.Refused when nothing is published yet, or a parameter is
   *     unknown, missing or of another type
   * @throws dev.tributary.domain.problem.Conflict when the workflow is not armed, or no run waits
   *     for the signal
   * @throws dev.tributary.domain.problem.TooLarge when the parameters are too long
   */
  @Transactional
  public SignalResult send(SignalRequest request) {
    Target target = targets.find(request);
    return target.startsRuns()
        ? new SignalResult.Started(
            start.start(
                target.startable(), request.parameters(), Trigger.Signal.to(request.activity())))
        : wake.wake(request, target.activity());
  }
}
