package dev.tributary.domain.admission;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the author of a workflow sets for its runs together.
 *
 * @param overlap what schedules and signals do while an earlier run has not ended; empty: a
 *     schedule skips, a signal begins beside it, as nothing else carries what it carries
 * @param parallel how many runs {@link Overlap#PARALLEL} allows; 0 is no limit
 * @param concurrency how many runs may be at work, however started; further ones wait; 0 is no
 *     limit
 * @param priority of its runs among those of other workflows
 * @param maxDuration of a run from its beginning; empty is none
 * @param overdue what becomes of a run that exceeds it
 * @param consecutiveErrors after how many failed runs in a row schedules and signals are disarmed;
 *     0 is never
 */
public record RunLimits(
    Optional<Overlap> overlap,
    int parallel,
    int concurrency,
    Priority priority,
    Optional<Duration> maxDuration,
    Overdue overdue,
    int consecutiveErrors) {
  /** The largest number of each limit. */
  public static final int MOST = 100_000;

  public static final RunLimits NONE =
      new RunLimits(Optional.empty(), 0, 0, Priority.NORMAL, Optional.empty(), Overdue.ALERT, 0);

  /** What applies to a run that {@code start} starts. */
  public Overlap overlap(Start start) {
    return switch (start) {
      case COMMANDED -> Overlap.PARALLEL;
      case SCHEDULED -> overlap.orElse(Overlap.SKIP);
      case SIGNALLED -> overlap.orElse(Overlap.PARALLEL);
    };
  }

  /** How many runs may be beside each other when {@code start} starts one; 0 is no limit. */
  int parallel(Start start) {
    return start == Start.COMMANDED ? 0 : parallel;
  }

  /** Whether the other runs decide what becomes of a run that {@code start} starts. */
  public boolean dependOnOthers(Start start) {
    return concurrency > 0 || overlap(start) != Overlap.PARALLEL || parallel(start) > 0;
  }

  /**
   * Whether the runs are counted while they are at work.
   *
   * @param triggers how some of them start without a command
   */
  public boolean count(Stream<Start> triggers) {
    return concurrency > 0
        || triggers.anyMatch(start -> consecutiveErrors > 0 || dependOnOthers(start));
  }

  /** How a run starts. */
  public enum Start {
    /** By a person, a key or another run. */
    COMMANDED,
    SCHEDULED,
    SIGNALLED
  }
}
