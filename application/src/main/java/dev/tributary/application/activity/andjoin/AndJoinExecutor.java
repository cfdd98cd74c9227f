package dev.tributary.application.activity.andjoin;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.application.activity.ActivityInput;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Extent;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.andjoin.AndJoinKind;
import dev.tributary.domain.activity.andjoin.AndJoinSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.waiting.Awaited;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.waiting.WakeUp;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Passes the rows of the main input on. The run begins it when enough inputs have arrived; with a
 * timeout it begins with the first one and suspends its task until then.
 */
@ApplicationScoped
public class AndJoinExecutor implements ActivityExecutor<AndJoinSettings> {
  @Override
  public Reach reach() {
    return Reach.CONTROL;
  }

  @Override
  public ActivityOutcome execute(AndJoinSettings settings, ActivityContext context) {
    if (!settings.hasTimeout()) {
      return passedOn(Outlet.OUT, settings, context);
    }
    Optional<WakeUp> wakeUp = context.wakeUp();
    if (wakeUp.isEmpty()) {
      return new Suspended(
          new Wait(new Awaited.Inputs(), Optional.of(context.now().plus(settings.timeout()))));
    }
    return switch (wakeUp.get()) {
      case WakeUp.Missed() -> new Completed(List.of(), Variables.NONE, Extent.PART);
      case WakeUp.Due() -> timedOut(settings, context);
      case WakeUp.Arrived(),
          WakeUp.Signalled(var _),
          WakeUp.Decided(var _, var _, var _),
          WakeUp.ChildEnded(var _) ->
          passedOn(Outlet.OUT, settings, context);
    };
  }

  private static Completed timedOut(AndJoinSettings settings, ActivityContext context) {
    context.warn(Message.of("and-join.late", context.inputs().size()));
    return passedOn(AndJoinKind.TIMED_OUT, settings, context);
  }

  private static Completed passedOn(
      Outlet outlet, AndJoinSettings settings, ActivityContext context) {
    Optional<WorkTable> rows =
        context.inputs().stream()
            .filter(input -> isMain(input, settings))
            .flatMap(input -> input.table().stream())
            .findFirst();
    return new Completed(List.of(new Output(outlet, rows)), Variables.NONE);
  }

  private static boolean isMain(ActivityInput input, AndJoinSettings settings) {
    return settings.mainInput().isBlank() || input.from().value().equals(settings.mainInput());
  }
}
