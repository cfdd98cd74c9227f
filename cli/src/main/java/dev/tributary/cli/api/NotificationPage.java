package dev.tributary.cli.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notifications, newest first. */
public record NotificationPage(List<Notification> items, @Nullable String next) {
  /**
   * Something that has happened.
   *
   * @param text what, in the language of the terminal
   * @param acknowledgedBy null until it is acknowledged
   */
  public record Notification(
      String id,
      String type,
      @Nullable String workflow,
      String text,
      List<String> reasons,
      String at,
      boolean attention,
      @Nullable String acknowledgedBy) {
    /** Whether it needs attention. */
    public boolean open() {
      return attention && acknowledgedBy == null;
    }
  }
}
