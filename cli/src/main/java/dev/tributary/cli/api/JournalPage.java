package dev.tributary.cli.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a run's journal, oldest line first. */
public record JournalPage(List<Line> items, @Nullable String next) {
  /**
   * One line.
   *
   * @param severity {@code info}, {@code warning} or {@code error}
   * @param activity null when it is about the run
   */
  public record Line(
      long id, Instant at, String severity, @Nullable String activity, String message) {}
}
