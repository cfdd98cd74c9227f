package dev.tributary.adapters.in.engine;

import jakarta.enterprise.context.ApplicationScoped;

/** Wakes this node's scheduler, once there is one. */
@ApplicationScoped
public class SchedulerWakeUp {
  private volatile Runnable wake = () -> {};

  void connect(Runnable scheduler) {
    wake = scheduler;
  }

  void wake() {
    wake.run();
  }
}
