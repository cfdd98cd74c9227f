package dev.tributary.webapp.demo;

import dev.tributary.adapters.out.postgres.embedded.PlatformFailure;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/** Under the profile {@code demo}: the API is served and the people are there from the start. */
@ApplicationScoped
public class DemoStart {
  /** The name of the profile. */
  static final String PROFILE = "demo";

  private final DemoConfig config;
  private final SamplePeople people;
  private final InstantSource clock;
  private Optional<MockApi> api = Optional.empty();

  public DemoStart(DemoConfig config, SamplePeople people, InstantSource clock) {
    this.config = config;
    this.people = people;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    if (ConfigUtils.isProfileActive(PROFILE)) {
      api = Optional.of(served());
      people.put(LocalDate.ofInstant(clock.instant(), BirthdayStory.ZONE));
    }
  }

  void stop(@Observes ShutdownEvent event) {
    api.ifPresent(MockApi::close);
  }

  private MockApi served() {
    ApiBehaviour behaviour =
        new ApiBehaviour(config.apiStatus(), config.apiDelay().toMillis(), null, null, 0);
    try {
      return MockApi.start(config.apiPort(), behaviour);
    } catch (IOException taken) {
      throw new PlatformFailure(DemoCode.API_PORT_TAKEN.with(config.apiPort()));
    }
  }
}
