package dev.tributary.application.schedule;

import dev.tributary.application.schedule.Schedules.UpcomingFiring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Lists the next firings of all armed workflows. */
@ApplicationScoped
public class UpcomingFirings {
  private final Schedules schedules;

  public UpcomingFirings(Schedules schedules) {
    this.schedules = schedules;
  }

  /** The earliest first, one for each scheduler, {@code count} at most. */
  @Transactional
  public List<UpcomingFiring> next(int count) {
    return schedules.upcoming(count);
  }
}
