package dev.tributary.cli.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Workflows by name. */
public record WorkflowPage(List<Item> items, @Nullable String next) {
  /**
   * A workflow.
   *
   * @param revision the newest published one; 0 before the first
   * @param nextFiring of its schedulers; null when none is due while it is armed
   */
  public record Item(
      String name, String label, int revision, boolean armed, @Nullable String nextFiring) {}
}
