package dev.tributary.adapters.activity.externalapi.plan;

import dev.tributary.application.activity.externalapi.plan.CallThreads;
import jakarta.enterprise.context.ApplicationScoped;

/** Runs each of the calls that are made at the same time on a virtual thread. */
@ApplicationScoped
public class VirtualCallThreads implements CallThreads {
  @Override
  public void start(Runnable calls) {
    Thread.ofVirtual().name("call").start(calls);
  }
}
