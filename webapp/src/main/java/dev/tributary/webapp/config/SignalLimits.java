package dev.tributary.webapp.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The limits of signals, which start or wake runs. */
@ConfigMapping(prefix = "tributary.signal")
public interface SignalLimits {
  /** How many characters the names and values of a signal's parameters have at most, together. */
  @WithDefault("65536")
  int parameterCharacters();

  /**
   * How many runs signal each other at most, one after the other, from the end of one to the next.
   */
  @WithDefault("20")
  int chain();
}
