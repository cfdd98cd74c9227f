package dev.tributary.webapp.demo;

import dev.tributary.adapters.out.postgres.embedded.PlatformFailed;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;

/** The API of the examples, served under the profile {@code demo} as long as the program runs. */
@Named("demo")
@Singleton
public class DemoApi {
  private final DemoConfig config;
  private Optional<MockApi> api = Optional.empty();

  public DemoApi(DemoConfig config) {
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    if (ConfigUtils.isProfileActive(DemoStart.PROFILE)) {
      api = Optional.of(served());
    }
  }

  void stop(@Observes ShutdownEvent event) {
    api.ifPresent(MockApi::close);
  }

  /** Whether this program runs as a demonstration. */
  public boolean isServed() {
    return api.isPresent();
  }

  Optional<MockApi> api() {
    return api;
  }

  private MockApi served() {
    ApiBehaviour behaviour =
        new ApiBehaviour(config.apiStatus(), config.apiDelay().toMillis(), null, null, 0);
    try {
      return MockApi.start(config.apiPort(), behaviour);
    } catch (IOException taken) {
      throw new PlatformFailed(DemoErrorCode.API_PORT_TAKEN.with(config.apiPort()));
    }
  }
}
