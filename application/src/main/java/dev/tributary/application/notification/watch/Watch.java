package dev.tributary.application.notification.watch;

/** Records notifications of what no transaction causes. */
public interface Watch {
  /** Records what it finds. */
  void watch();
}
