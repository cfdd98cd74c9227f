package dev.tributary.application.signal;

import dev.tributary.application.signal.SignalTargets.Target;
import dev.tributary.domain.activity.end.EndErrorCode;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.Trigger.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Starts a run of another workflow from an activity of a run, in the transaction that completes the
 * activity: both happen, once, or neither does.
 */
@ApplicationScoped
public class SignalNextWorkflow {
  private final SignalTargets targets;
  private final StartBySignal start;
  private final SignalChains chains;
  private final SignalLimits config;

  public SignalNextWorkflow(
      SignalTargets targets, StartBySignal start, SignalChains chains, SignalLimits config) {
    this.targets = targets;
    this.start = start;
    this.chains = chains;
    this.config = config;
  }

  /**
   * Runs that wait for a signal are not woken: two runs that woke each other would wait for each
   * other's locks.
   *
   * @throws dev.tributary.domain.problem.RequestRefused as a signal from outside is refused, and
   *     when the activity starts no runs, or too many runs have signalled each other already
   */
  public RunId signal(SignalRequest request, Origin from) {
    targets.refuseTooLong(request);
    Target target = targets.find(request);
    if (!target.startsRuns()) {
      throw new Conflict(
          EndErrorCode.STARTS_NOTHING, request.workflow().value(), request.activity().value());
    }
    if (chains.length(from.run(), config.chain()) >= config.chain()) {
      throw new Conflict(EndErrorCode.CHAIN_TOO_LONG, config.chain());
    }
    return start.start(
        target.startable(),
        request.parameters(),
        Trigger.Signal.from(from, request.activity()),
        Optional.empty());
  }
}
