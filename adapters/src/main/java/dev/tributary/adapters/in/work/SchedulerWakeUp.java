package dev.tributary.adapters.in.work;

import jakarta.enterprise.context.ApplicationScoped;

/** Wakes this node's scheduler, once there is one. */
@ApplicationScoped
public class SchedulerWakeUp {
  private volatile Runnable wake = () -> {};

  public void connect(Runnable scheduler) {
    wake = scheduler;
  }

  public void wake() {
    wake.run();
  }
}
