package dev.tributary.application.activity.externalapi.plan;

/** Threads for calls that are made beside each other. */
@FunctionalInterface
public interface CallThreads {
  /** Executes {@code calls} on a thread of its own. */
  void start(Runnable calls);
}
