package dev.tributary.domain.schedule;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A field of a cron expression, with the values that it may have. */
enum CronField {
  SECOND(0, 59, ""),
  MINUTE(0, 59, ""),
  HOUR(0, 23, ""),
  DAY_OF_MONTH(1, 31, ""),
  MONTH(1, 12, "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC"),
  DAY_OF_WEEK(0, 7, "SUN MON TUE WED THU FRI SAT");

  private static final Pattern PART =
      Pattern.compile("(?:(\\*|\\?)|(\\w{1,3})(?:-(\\w{1,3}))?)(?:/(\\d{1,2}))?");

  private final int least;
  private final int most;

  /** Of the values from the least on, where they have names; separated by blanks. */
  private final String names;

  CronField(int least, int most, String names) {
    this.least = least;
    this.most = most;
    this.names = names;
  }

  /**
   * @throws IllegalArgumentException when {@code text} is no list of values of this field; its
   *     message is the part that is none
   */
  Set<Integer> values(String text) {
    Set<Integer> values = new TreeSet<>();
    for (String part : text.split(",", -1)) {
      add(part, values);
    }
    return values;
  }

  private void add(String text, Set<Integer> values) {
    Matcher part = PART.matcher(text);
    if (!part.matches()) {
      throw unreadable(text);
    }
    int step = part.group(4) == null ? 1 : Integer.parseInt(part.group(4));
    int from = part.group(1) == null ? value(part.group(2), text) : least;
    int to = last(part, from, text);
    if (step == 0 || from > to) {
      throw unreadable(text);
    }
    for (int value = from; value <= to; value += step) {
      values.add(value);
    }
  }

  /** A single value with a step goes on to the end: {@code 10/15}. */
  private int last(Matcher part, int from, String text) {
    if (part.group(3) != null) {
      return value(part.group(3), text);
    }
    boolean open = part.group(1) != null || part.group(4) != null;
    return open ? most : from;
  }

  private int value(String text, String part) {
    int name = List.of(names.split(" ", -1)).indexOf(text.toUpperCase(Locale.ROOT));
    if (name >= 0) {
      return name + least;
    }
    if (!text.chars().allMatch(c -> c >= '0' && c <= '9') || text.length() > 2) {
      throw unreadable(part);
    }
    int number = Integer.parseInt(text);
    if (number < least || number > most) {
      throw unreadable(part);
    }
    return number;
  }

  private static IllegalArgumentException unreadable(String part) {
    return new IllegalArgumentException(part);
  }
}
