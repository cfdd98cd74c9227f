package dev.tributary.application.activity.fork;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.fork.ForkSettings;
import dev.tributary.domain.value.Variables;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Passes the rows on; all branches read the same table. */
@ApplicationScoped
public class ForkExecutor implements ActivityExecutor<ForkSettings> {
  @Override
  public Reach reach() {
    return Reach.CONTROL;
  }

  @Override
  public ActivityOutcome execute(ForkSettings settings, ActivityContext context) {
    Output passedOn =
        context
            .inputTable()
            .map(table -> Output.of(Outlet.OUT, table))
            .orElseGet(() -> Output.withoutPopulation(Outlet.OUT));
    return new Completed(List.of(passedOn), Variables.NONE);
  }
}
