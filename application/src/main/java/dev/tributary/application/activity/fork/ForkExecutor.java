package dev.tributary.application.activity.fork;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.fork.ForkSettings;
import jakarta.enterprise.context.ApplicationScoped;

/** Passes the rows on; all branches read the same table. */
@ApplicationScoped
public class ForkExecutor implements ActivityExecutor<ForkSettings> {
  @Override
  public Reach reach() {
    return Reach.CONTROL;
  }

  @Override
  public ActivityOutcome execute(ForkSettings settings, ActivityContext context) {
    return context.passOn(Outlet.OUT);
  }
}
