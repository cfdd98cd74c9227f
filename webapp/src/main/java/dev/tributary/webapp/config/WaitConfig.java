package dev.tributary.webapp.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long activities may wait. */
@ConfigMapping(prefix = "tributary.wait")
public interface WaitConfig {
  /** The longest duration of a Wait; a later end fails the activity. */
  @WithDefault("366d")
  Duration longest();
}
