package dev.tributary.domain.activity.externalapi.incremental;

import dev.tributary.domain.value.ValueType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The range from a watermark to a point in time, cut into windows, of which each is fetched by
 * calls of its own. The parts of the range follow each other without gap and without overlap.
 *
 * @param since where the first window begins, a date or an instant
 * @param until where the last window ends, exclusive; of the same type
 * @param step the length of each window but the last; whole days for dates
 */
public record FetchWindows(Watermark since, Watermark until, Duration step) {
  public FetchWindows {
    if (since.type() != until.type() || !Watermark.temporal(since.type()) || !step.isPositive()) {
      throw new IllegalArgumentException(
          "no windows: %s to %s by %s".formatted(since, until, step));
    }
  }

  /**
   * One window.
   *
   * @param since its beginning
   * @param until its end, exclusive
   */
  public record Window(Watermark since, Watermark until) {}

  /**
   * The windows up to {@code now}: to the second before, or to the end of that day in {@code zone}
   * for dates. A watermark in the future has one window.
   */
  public static FetchWindows upTo(Instant now, ZoneId zone, Watermark since, Duration step) {
    String end =
        since.type() == ValueType.DATE
            ? now.atZone(zone).toLocalDate().plusDays(1).toString()
            : now.truncatedTo(ChronoUnit.SECONDS).toString();
    Watermark until = new Watermark(since.type(), end);
    return new FetchWindows(since, since.isBefore(until) ? until : since.after(step), step);
  }

  /** How many windows there are, at least one. */
  public long count() {
    Duration range = since.to(until);
    long whole = range.dividedBy(step);
    return step.multipliedBy(whole).equals(range) ? Math.max(1, whole) : whole + 1;
  }

  /**
   * @param number from 0
   */
  public Window window(long number) {
    if (number < 0 || number >= count()) {
      throw new IllegalArgumentException("no window '%d' of %d".formatted(number, count()));
    }
    Watermark begin = since.after(step.multipliedBy(number));
    Watermark end = begin.after(step);
    return new Window(begin, end.isBefore(until) ? end : until);
  }
}
