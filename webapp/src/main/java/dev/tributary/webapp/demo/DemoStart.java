package dev.tributary.webapp.demo;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.time.LocalDate;

/** Under the profile {@code demo}, the people are there from the start. */
@ApplicationScoped
public class DemoStart {
  /** The name of the profile. */
  static final String PROFILE = "demo";

  private final SampleProfiles people;
  private final InstantSource clock;

  public DemoStart(SampleProfiles people, InstantSource clock) {
    this.people = people;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    if (ConfigUtils.isProfileActive(PROFILE)) {
      people.put(LocalDate.ofInstant(clock.instant(), BirthdayStory.ZONE));
    }
  }
}
