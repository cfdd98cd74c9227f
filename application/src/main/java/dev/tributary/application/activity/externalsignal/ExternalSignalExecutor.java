package dev.tributary.application.activity.externalsignal;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.externalsignal.ExternalSignalKind;
import dev.tributary.domain.activity.externalsignal.ExternalSignalSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.waiting.Awaited;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.waiting.WakeUp;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Passes the flow on where the signal has started the run, or a person has; elsewhere it suspends
 * its task until a signal comes, and passes the rows on with what the signal carries. A test run
 * does not wait: the signal is for real runs.
 */
@ApplicationScoped
public class ExternalSignalExecutor implements ActivityExecutor<ExternalSignalSettings> {
  @Override
  public Reach reach() {
    return Reach.CONTROL;
  }

  @Override
  public ActivityOutcome execute(ExternalSignalSettings settings, ActivityContext context) {
    if (context.inputs().isEmpty()) {
      return context.passOn(Outlet.OUT);
    }
    if (context.test().isPresent()) {
      context.info(Message.of("testrun.signalPassed"));
      return context.passOn(Outlet.OUT);
    }
    Optional<WakeUp> wakeUp = context.wakeUp();
    if (wakeUp.isEmpty()) {
      return new Suspended(wait(settings, context));
    }
    return switch (wakeUp.get()) {
      case WakeUp.Signalled(var data) -> context.passOn(Outlet.OUT, data);
      case WakeUp.Due() -> timedOut(context);
      case WakeUp.Arrived(), WakeUp.Missed(), WakeUp.Decided _, WakeUp.ChildEnded(var _) ->
          throw new IllegalStateException("no end of a wait for a signal: " + wakeUp.get());
    };
  }

  private static Wait wait(ExternalSignalSettings settings, ActivityContext context) {
    return new Wait(
        new Awaited.Signal(ExternalSignalSettings.key(context.workflow(), context.activity().id())),
        Optional.of(settings.timeout())
            .filter(timeout -> !timeout.isZero())
            .map(context.now()::plus));
  }

  private static Completed timedOut(ActivityContext context) {
    context.warn(Message.of("external-signal.late"));
    return context.passOn(ExternalSignalKind.TIMED_OUT);
  }
}
