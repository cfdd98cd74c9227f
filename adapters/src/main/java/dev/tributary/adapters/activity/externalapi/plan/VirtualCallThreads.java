package dev.tributary.adapters.activity.externalapi.plan;

import dev.tributary.application.activity.externalapi.plan.CallThreads;
import jakarta.enterprise.context.ApplicationScoped;

/** Virtual threads. */
@ApplicationScoped
public class VirtualCallThreads implements CallThreads {
  @Override
  public void start(Runnable calls) {
    Thread.ofVirtual().name("call").start(calls);
  }
}
