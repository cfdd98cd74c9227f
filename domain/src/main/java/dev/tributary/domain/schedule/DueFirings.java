package dev.tributary.domain.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a schedule owes at some instant.
 *
 * @param runs for which of its firings a run is started, in ascending order
 * @param missed how many firings start none
 * @param next the first firing to come; empty when none does
 */
public record DueFirings(List<Instant> runs, long missed, Optional<Instant> next) {
  /** Of a schedule that was not served for long, only so many missed firings are counted. */
  private static final int COUNTED = 10_000;

  public DueFirings {
    runs = List.copyOf(runs);
  }

  /**
   * @param due the first firing that has not been served
   * @param now not before {@code due}
   * @param tolerated how late a firing may be served before it counts as missed
   */
  public static DueFirings of(
      Schedule schedule, Instant due, Instant now, MissedFirings missed, Duration tolerated) {
    Instant oldest = now.minus(tolerated);
    List<Instant> late = firings(schedule, Optional.of(due), oldest);
    Optional<Instant> first =
        due.isBefore(oldest) ? schedule.next(oldest.minusNanos(1)) : Optional.of(due);
    List<Instant> runs = new ArrayList<>(caughtUp(late, first, now, missed));
    int lateRuns = runs.size();
    runs.addAll(firings(schedule, first, now.plusNanos(1)));
    return new DueFirings(runs, late.size() - lateRuns, schedule.next(now));
  }

  /** The first {@code most} runs. */
  public DueFirings atMost(long most) {
    return new DueFirings(runs.stream().limit(most).toList(), missed, next);
  }

  private static List<Instant> caughtUp(
      List<Instant> late, Optional<Instant> first, Instant now, MissedFirings missed) {
    boolean onTime = first.filter(firing -> !firing.isAfter(now)).isPresent();
    return switch (missed.policy()) {
      case SKIP -> List.of();
      case RUN_ONCE -> onTime ? List.of() : last(late, 1);
      case RUN_ALL -> last(late, missed.most());
    };
  }

  private static List<Instant> last(List<Instant> late, long most) {
    return late.stream().skip(Math.max(0, late.size() - most)).toList();
  }

  private static List<Instant> firings(Schedule schedule, Optional<Instant> first, Instant before) {
    List<Instant> firings = new ArrayList<>();
    Optional<Instant> next = first;
    while (next.filter(firing -> firing.isBefore(before)).isPresent() && firings.size() < COUNTED) {
      firings.add(next.get());
      next = schedule.next(next.get());
    }
    return firings;
  }
}
