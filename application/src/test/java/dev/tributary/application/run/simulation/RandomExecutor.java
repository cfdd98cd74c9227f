package dev.tributary.application.run.simulation;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.application.activity.ExecutionInterrupted;
import dev.tributary.application.activity.ExecutionPostponed;
import dev.tributary.application.outage.Outage;
import dev.tributary.application.run.task.RunningExecutions;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Extent;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.waiting.Wait;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Ends executions at random; on a node that is about to end it is interrupted. */
record RandomExecutor(Reach reach, Chance chance, RunningExecutions running)
    implements ActivityExecutor<SimulatedSettings> {
  private static final List<Wait> WAITS =
      List.of(
          SimulatedWaits.FOR_TIME,
          SimulatedWaits.FOR_SIGNAL,
          SimulatedWaits.FOR_EITHER,
          SimulatedWaits.FOR_INPUTS);
  private static final List<Outlet> OUTLETS = List.of(Outlet.OUT, Outlet.REJECTS);

  @Override
  public ActivityOutcome execute(SimulatedSettings settings, ActivityContext context) {
    return reach == Reach.CONTROL ? completed() : executed(context);
  }

  private ActivityOutcome executed(ActivityContext context) {
    if (running.closing()) {
      running.interruptions().forEach(Runnable::run);
      throw new ExecutionInterrupted(context.task(), context.attempt());
    }
    if (chance.troubleOneIn(12)) {
      throw new ExecutionPostponed(context.task(), context.attempt(), Duration.ofSeconds(1));
    }
    if (chance.troubleOneIn(20)) {
      throw new Outage(new SQLException("connection lost", "08006"));
    }
    if (chance.oneIn(4)) {
      context.checkpoint("half-way");
    }
    if (chance.troubleOneIn(6)) {
      return new Suspended(chance.oneOf(WAITS));
    }
    return chance.troubleOneIn(4) ? failed() : completed();
  }

  private ActivityOutcome failed() {
    return Failed.of(
        chance.oneIn(2)
            ? ActivityFailure.request(RunErrorCode.UNEXPECTED, "request")
            : ActivityFailure.configuration(RunErrorCode.UNEXPECTED, "settings"));
  }

  private ActivityOutcome completed() {
    Stream<Outlet> fired = OUTLETS.stream().filter(each -> !chance.oneIn(4));
    return new Completed(
        fired.map(Output::withoutPopulation).toList(),
        Variables.NONE,
        chance.oneIn(10) ? Extent.PART : Extent.WHOLE);
  }
}
