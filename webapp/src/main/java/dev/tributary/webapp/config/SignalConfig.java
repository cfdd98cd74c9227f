package dev.tributary.webapp.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The limits of signals, which start or wake runs. */
@ConfigMapping(prefix = "tributary.signal")
public interface SignalConfig {
  /** How many characters the names and values of a signal's parameters have at most, together. */
  @WithDefault("65536")
  int parameterCharacters();

  /**
   * How many runs signal each other at most, one after the other, from the end of one to the next.
   */
  @WithDefault("20")
  int chain();

  /**
   * By how much the time of a signed signal may differ from the clock of the node, either way; at
   * most an hour.
   */
  @WithDefault("5m")
  Duration window();

  /** How many bytes the body of a signed signal has at most. */
  @WithDefault("65536")
  int bodyBytes();
}
