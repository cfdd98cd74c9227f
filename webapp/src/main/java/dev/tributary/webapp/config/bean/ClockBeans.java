package dev.tributary.webapp.config.bean;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The clock that rules and use cases get by injection; they never read the system clock. */
public class ClockBeans {
  @Produces
  @Singleton
  InstantSource clock() {
    return InstantSource.system();
  }
}
