package dev.tributary.webapp.demo;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The sample people, and the sample API while a test runs. */
abstract class SampleApiFixture {
  @Inject SampleProfiles people;
  @Inject InstantSource clock;

  @ConfigProperty(name = "tributary.demo.api-port")
  int port;

  private @Nullable MockApi api;

  @BeforeEach
  void start_the_api() throws IOException {
    people.put(LocalDate.ofInstant(clock.instant(), BirthdayStory.ZONE));
    api = MockApi.start(port, ApiBehaviour.DEFAULT);
  }

  @AfterEach
  void stop_the_api() {
    api().close();
  }

  MockApi api() {
    return Objects.requireNonNull(api);
  }
}
