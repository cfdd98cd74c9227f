package dev.tributary.webapp.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The limits of test runs. */
@ConfigMapping(prefix = "tributary.test-run")
public interface TestRunConfig {
  /** How many people each selection of a test run has, unless the person who starts it chooses. */
  @WithDefault("20")
  long people();

  /** How many people each selection of a test run may have. */
  @WithDefault("1000")
  long mostPeople();

  /**
   * How many characters the sample responses of a test run have together. They are stored with the
   * run, and read with each of its tasks.
   */
  @WithDefault("65536")
  int sampleCharacters();
}
