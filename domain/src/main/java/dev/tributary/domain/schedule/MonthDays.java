package dev.tributary.domain.schedule;

import dev.tributary.domain.schedule.DayRule.AnyOf;
import dev.tributary.domain.schedule.DayRule.DaysOfMonth;
import dev.tributary.domain.schedule.DayRule.WeekdayOfMonth;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Days of a month as their author wrote them: {@code 1, 15, last, second tuesday}.
 *
 * @param parts each a number, {@code last}, or a day of the week with its place in the month
 */
public record MonthDays(List<String> parts) {
  private static final List<String> PLACES = List.of("first", "second", "third", "fourth", "fifth");
  private static final String LAST = "last";
  private static final int LONGEST_MONTH = 31;

  public MonthDays {
    parts = List.copyOf(parts);
    parts.forEach(part -> rule(part, Set.of()));
  }

  /**
   * @throws IllegalArgumentException when a part is none of these
   */
  public static MonthDays parse(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      parts.add(part.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
    }
    return new MonthDays(parts);
  }

  public String text() {
    return String.join(", ", parts);
  }

  /** The rule for these days in {@code months}. */
  public DayRule in(Set<Month> months) {
    return new AnyOf(parts.stream().map(part -> rule(part, months)).toList());
  }

  private static DayRule rule(String part, Set<Month> months) {
    if (part.equals(LAST)) {
      return new DaysOfMonth(months, Set.of(DaysOfMonth.LAST));
    }
    int blank = part.indexOf(' ');
    return blank < 0
        ? new DaysOfMonth(months, Set.of(number(part)))
        : new WeekdayOfMonth(
            months, place(part.substring(0, blank)), weekday(part.substring(blank + 1)));
  }

  private static int number(String text) {
    int number = text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : 0;
    if (number < 1 || number > LONGEST_MONTH) {
      throw new IllegalArgumentException("no day of a month: '%s'".formatted(text));
    }
    return number;
  }

  private static int place(String text) {
    int place = PLACES.indexOf(text) + 1;
    if (place == 0 && !text.equals(LAST)) {
      throw new IllegalArgumentException("no place in a month: '%s'".formatted(text));
    }
    return place == 0 ? -1 : place;
  }

  private static DayOfWeek weekday(String text) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().toLowerCase(Locale.ROOT).equals(text)) {
        return day;
      }
    }
    throw new IllegalArgumentException("no day of the week: '%s'".formatted(text));
  }
}
