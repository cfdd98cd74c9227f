package dev.tributary.application.signal;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.run.waiting.SendSignal;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.externalsignal.ExternalSignalSettings;
import dev.tributary.domain.waiting.WakeUp.Signalled;
import dev.tributary.domain.workflow.ParameterValues;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Wakes the runs that wait for a signal, in the caller's transaction. */
@ApplicationScoped
public class WakeRuns {
  private final SendSignal signals;
  private final AuditRecorder changes;

  public WakeRuns(SendSignal signals, AuditRecorder changes) {
    this.signals = signals;
    this.changes = changes;
  }

  /**
   * Its parameters are typed as the revision of each run declares them.
   *
   * @return how many it has woken
   * @throws dev.tributary.domain.problem.Refused when they do not fit one of the runs; then none is
   *     woken
   */
  int wake(SignalRequest request, String sender) {
    int woken =
        signals.send(
            ExternalSignalSettings.key(request.workflow(), request.activity()),
            activity -> signalled(activity, request),
            sender);
    if (woken > 0) {
      changes.record(
          "signalled",
          "workflow",
          request.workflow().value(),
          Map.of(),
          Map.of("activity", request.activity().value(), "runs", woken));
    }
    return woken;
  }

  private static Signalled signalled(Activity activity, SignalRequest request) {
    return new Signalled(
        ParameterValues.of(activity.settings().parameters(), request.parameters()));
  }
}
