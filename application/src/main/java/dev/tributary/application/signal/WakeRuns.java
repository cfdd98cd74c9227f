package dev.tributary.application.signal;

import dev.tributary.application.access.audit.Changes;
import dev.tributary.application.run.waiting.SendSignal;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.externalsignal.ExternalSignalErrorCode;
import dev.tributary.domain.activity.externalsignal.ExternalSignalSettings;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.waiting.WakeUp.Signalled;
import dev.tributary.domain.workflow.ParameterValues;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Wakes the runs that wait for a signal, in the caller's transaction. */
@ApplicationScoped
public class WakeRuns {
  private final SendSignal signals;
  private final Changes changes;

  public WakeRuns(SendSignal signals, Changes changes) {
    this.signals = signals;
    this.changes = changes;
  }

  SignalResult wake(SignalRequest request, Activity activity) {
    Signalled signalled =
        new Signalled(ParameterValues.of(activity.settings().parameters(), request.parameters()));
    int woken =
        signals.send(ExternalSignalSettings.key(request.workflow(), activity.id()), signalled);
    if (woken == 0) {
      throw new Conflict(
          ExternalSignalErrorCode.NOT_AWAITED, request.workflow().value(), activity.id().value());
    }
    changes.record(
        "signalled",
        "workflow",
        request.workflow().value(),
        Map.of(),
        Map.of("activity", activity.id().value(), "runs", woken));
    return new SignalResult.Woken(woken);
  }
}
