package dev.tributary.adapters.in.rest.schedule;

import dev.tributary.application.schedule.FiringCalendar.Calendar;
import dev.tributary.application.schedule.FiringCalendar.Day;
import dev.tributary.application.schedule.FiringCalendar.Entry;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What starts by itself on the days to come.
 *
 * @param zone in which the days begin
 * @param more whether there are more armed schedulers than it holds
 */
@RegisterForReflection
public record CalendarResponse(String zone, List<DayItem> days, boolean more) {
  /** The schedulers that are due on a day, the earliest first. */
  @RegisterForReflection
  public record DayItem(LocalDate date, List<StartItem> starts) {
    static DayItem of(Day day) {
      return new DayItem(day.date(), day.entries().stream().map(StartItem::of).toList());
    }
  }

  /**
   * A scheduler on a day.
   *
   * @param first its earliest firing on that day
   * @param count of its firings on that day
   * @param more whether there are more than {@code count}
   */
  @RegisterForReflection
  public record StartItem(
      String workflow, String label, String activity, Instant first, int count, boolean more) {
    static StartItem of(Entry entry) {
      return new StartItem(
          entry.next().workflow().value(),
          entry.next().workflowLabel(),
          entry.next().activity().value(),
          entry.firings().first(),
          entry.firings().count(),
          entry.firings().more());
    }
  }

  static CalendarResponse of(ZoneId zone, Calendar calendar) {
    return new CalendarResponse(
        zone.getId(), calendar.days().stream().map(DayItem::of).toList(), calendar.more());
  }
}
