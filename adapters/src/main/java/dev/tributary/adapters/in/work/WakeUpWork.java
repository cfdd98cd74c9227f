package dev.tributary.adapters.in.work;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.tributary.application.limit.RateLimits.Permit;
import dev.tributary.application.run.waiting.WakeTask;
import dev.tributary.application.work.Lease;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Ends the waits that are due. A wake-up that is delivered twice finds no wait any more. */
@ApplicationScoped
public class WakeUpWork implements DurableWork<WakeUpEntry> {
  private static final Logger LOG = Logger.getLogger(WakeUpWork.class);

  private final WakeTask wake;

  public WakeUpWork(WakeTask wake) {
    this.wake = wake;
  }

  @Override
  public TaskDescriptor<WakeUpEntry> descriptor() {
    return DbSchedulerWakeUpQueue.WAKE_UP;
  }

  /** The workers of the node are limit enough. */
  @Override
  public Optional<Permit> permit() {
    return Optional.of(() -> {});
  }

  @Override
  public WorkResult execute(WakeUpEntry entry, Lease lease) {
    LOG.debugf("%s: %s", entry, wake.wake(entry.waiter(), entry.wakeUp()));
    return new WorkResult.Ended();
  }

  /** The task goes on waiting; the maintenance queues its wake-up again. */
  @Override
  public void giveUp(WakeUpEntry entry, Lease lease, String reason) {
    LOG.errorf("%s failed and is tried again later: %s", entry, reason);
  }
}
