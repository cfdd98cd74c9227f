package dev.tributary.webapp.console.schedule;

import java.util.List;

/**
 * What starts by itself on the days to come.
 *
 * @param empty whether nothing does
 * @param more whether there are more armed schedulers than it shows
 */
public record CalendarPage(List<Day> days, boolean empty, boolean more) {
  /**
   * A day.
   *
   * @param date its day of the week and date
   * @param iso its date for programs
   * @param today whether it is the first one
   */
  public record Day(String date, String iso, boolean today, List<Start> starts) {}

  /**
   * A scheduler on a day.
   *
   * @param time of its first firing
   * @param times how many firings follow, as text; empty for none
   */
  public record Start(String time, String label, String href, String times) {}
}
