package dev.tributary.application.activity.start;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.start.StartSettings;
import dev.tributary.domain.value.Variables;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Begins; nothing to do. */
@ApplicationScoped
public class StartExecutor implements ActivityExecutor<StartSettings> {
  @Override
  public Reach reach() {
    return Reach.CONTROL;
  }

  @Override
  public ActivityOutcome execute(StartSettings settings, ActivityContext context) {
    return new Completed(List.of(Output.withoutPopulation(Outlet.OUT)), Variables.NONE);
  }
}
