package dev.tributary.webapp.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Profiles: how they are searched, written and exported. */
@ConfigMapping(prefix = "tributary.profile")
public interface ProfileConfig {
  /** Characters of one value at most. */
  @WithDefault("1000")
  int value();

  /** Characters of a search at most. */
  @WithDefault("200")
  int search();

  /** Words of a search at most. */
  @WithDefault("8")
  int words();

  /** Profiles that an export reads at once; between two batches no connection is held. */
  @WithDefault("1000")
  int batch();

  /** How many names that are no columns one response reports. */
  @WithDefault("100")
  int problems();
}
