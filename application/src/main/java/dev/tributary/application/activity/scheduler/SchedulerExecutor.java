package dev.tributary.application.activity.scheduler;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.scheduler.SchedulerSettings;
import dev.tributary.domain.value.Variables;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Passes the flow on: the schedule has started the run, or a person has. */
@ApplicationScoped
public class SchedulerExecutor implements ActivityExecutor<SchedulerSettings> {
  @Override
  public Reach reach() {
    return Reach.CONTROL;
  }

  @Override
  public ActivityOutcome execute(SchedulerSettings settings, ActivityContext context) {
    return new Completed(List.of(Output.withoutPopulation(Outlet.OUT)), Variables.NONE);
  }
}
