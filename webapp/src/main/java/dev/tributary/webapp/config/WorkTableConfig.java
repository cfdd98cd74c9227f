package dev.tributary.webapp.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * Storage of the rows that activities pass on. A set beyond either limit has a table of its own.
 */
@ConfigMapping(prefix = "tributary.work-table")
public interface WorkTableConfig {
  /** The most rows of a set that is stored in its entry of the catalogue. */
  @WithDefault("1000")
  int inlineRows();

  /** The most bytes of the values of such a set, as text. */
  @WithDefault("256K")
  MemorySize inlineBytes();
}
