package dev.tributary.webapp.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Imports of files. */
@ConfigMapping(prefix = "tributary.import")
public interface ImportConfig {
  /** The largest file. */
  @WithDefault("1G")
  MemorySize maxFile();

  /** How many imports all nodes together work on at the same time; others wait. */
  @WithDefault("1")
  int atOnce();

  /** Characters of one value. */
  @WithDefault("4000")
  int maxValue();

  /** Characters of all fields of a row, or of what a quote that is never closed makes of a file. */
  @WithDefault("262144")
  int maxField();

  /** Lines of one row; a row with more, often joined by a stray quote, is rejected. */
  @WithDefault("20")
  int maxLines();

  /**
   * Rows of one file with faults of quotes, length or lines; one more fails the import. Each of
   * them takes about as long to read as {@code max-field} characters.
   */
  @WithDefault("100000")
  int maxFaults();

  /** How many reasons of rejects are kept of one import; all are counted. */
  @WithDefault("10000")
  int keptRejects();

  /** How many bytes of rows one transaction loads; two such buffers exist per import. */
  @WithDefault("4194304")
  int copyBuffer();

  /** How many lines of the file one transaction merges. */
  @WithDefault("20000")
  int mergeLines();

  /** How long ended imports and their rejects are retained. */
  @WithDefault("90d")
  Duration history();

  /** How long the file of a failed or stopped import is retained, so that it can be resumed. */
  @WithDefault("7d")
  Duration fileHistory();
}
