package dev.tributary.webapp.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** What the console shows to a reader who chose nothing. */
@ConfigMapping(prefix = "tributary.console")
public interface ConsoleConfig {
  /**
   * The zone of times for readers who chose none and whose browser does not send its own. Each page
   * names the zone of its times.
   */
  @WithDefault("UTC")
  ZoneId timeZone();
}
