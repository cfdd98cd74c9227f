package dev.tributary.cli.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schedules of a workflow. */
public record SchedulesView(
    boolean armed,
    @Nullable String armedSince,
    @Nullable String armedBy,
    List<Scheduler> schedulers) {
  /** A scheduler and its next firings. */
  public record Scheduler(
      String activity, String label, String zone, List<String> next, long missed) {}
}
