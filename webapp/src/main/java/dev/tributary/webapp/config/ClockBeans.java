package dev.tributary.webapp.config;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The time, for whoever asks: rules and use cases never look at the clock themselves. */
public class ClockBeans {
  @Produces
  @Singleton
  InstantSource clock() {
    return InstantSource.system();
  }
}
