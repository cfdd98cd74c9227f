package dev.tributary.adapters.in.work;

import java.time.Duration;

/** Pauses that double from the first to the longest. */
record PollBackoff(Duration first, Duration longest) {
  private static final int DOUBLINGS = 20;

  /** The pause after so many failures in a row, at least one. */
  Duration after(int failures) {
    Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
    return doubled.compareTo(longest) < 0 ? doubled : longest;
  }
}
