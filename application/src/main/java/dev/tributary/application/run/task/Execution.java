package dev.tributary.application.run.task;

import dev.tributary.application.activity.ActivityContext.Cancellation;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One execution at work in this process, and how to interrupt it. */
final class Execution implements AutoCloseable {
  private final Claim claim;
  private final Set<Execution> others;
  private final Set<Interruption> actions = ConcurrentHashMap.newKeySet();
  private volatile boolean interrupted;
  private volatile Runnable report = () -> {};

  Execution(Claim claim, Set<Execution> others) {
    this.claim = claim;
    this.others = others;
  }

  Claim claim() {
    return claim;
  }

  /** From now on {@code action} stores what the execution has reported, on any thread. */
  void reportsBy(Runnable action) {
    report = action;
  }

  void report() {
    report.run();
  }

  boolean interrupted() {
    return interrupted;
  }

  /** An action that comes after the interruption runs at once. */
  Cancellation onInterrupt(Runnable action) {
    Interruption interruption = new Interruption(action);
    actions.add(interruption);
    if (interrupted && actions.remove(interruption)) {
      action.run();
    }
    return () -> actions.remove(interruption);
  }

  void interrupt() {
    interrupted = true;
    for (Interruption interruption : List.copyOf(actions)) {
      if (actions.remove(interruption)) {
        interruption.action().run();
      }
    }
  }

  @Override
  public void close() {
    others.remove(this);
  }

  /** Distinct even when two actions are equal. */
  private static final class Interruption {
    private final Runnable action;

    Interruption(Runnable action) {
      this.action = action;
    }

    Runnable action() {
      return action;
    }
  }
}
