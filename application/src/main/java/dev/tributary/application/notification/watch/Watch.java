package dev.tributary.application.notification.watch;

/** Looks for what is worth a notification and what no transaction causes. */
public interface Watch {
  /** Records what it finds. */
  void watch();
}
