package dev.tributary.webapp.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The pages of the console that show what a form did. */
@ConfigMapping(prefix = "tributary.page-result")
public interface PageResultConfig {
  /** How long a reload shows the result of a test call or test message; new keys show once. */
  @WithDefault("10m")
  Duration retention();
}
