package dev.tributary.webapp.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The demonstration and the API that it serves itself. */
@ConfigMapping(prefix = "tributary.demo")
public interface DemoConfig {
  /** The port of the demonstration's API, on this machine only. */
  @WithDefault("8181")
  int apiPort();

  /** The status of every response of its API from the start; 200 simulates no fault. */
  @WithDefault("200")
  int apiStatus();

  /** How long its API waits before each response from the start. */
  @WithDefault("0ms")
  Duration apiDelay();

  /** How long the story may take. */
  @WithDefault("2m")
  Duration timeout();
}
