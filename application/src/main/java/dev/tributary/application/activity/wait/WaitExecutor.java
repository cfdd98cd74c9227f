package dev.tributary.application.activity.wait;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.wait.WaitSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.waiting.Wait;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Suspends its task until the end of the wait, then passes the rows on; a test run does not wait.
 */
@ApplicationScoped
public class WaitExecutor implements ActivityExecutor<WaitSettings> {
  private final WaitEnd ends;

  public WaitExecutor(WaitEnd ends) {
    this.ends = ends;
  }

  @Override
  public Reach reach() {
    return Reach.DATABASE;
  }

  @Override
  public ActivityOutcome execute(WaitSettings settings, ActivityContext context) {
    if (context.wakeUp().isPresent()) {
      return context.passOn(Outlet.OUT);
    }
    Instant end = ends.of(settings, context);
    if (!end.isAfter(context.now())) {
      context.info(Message.of("wait.past", end.toString()));
      return context.passOn(Outlet.OUT);
    }
    if (context.test().isPresent()) {
      context.info(Message.of("testrun.waitPassed", end.toString()));
      return context.passOn(Outlet.OUT);
    }
    return new Suspended(Wait.until(end));
  }
}
