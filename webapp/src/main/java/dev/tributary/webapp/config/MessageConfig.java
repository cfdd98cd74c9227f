package dev.tributary.webapp.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Messages: how they are made and how long they are kept. */
@ConfigMapping(prefix = "tributary.message")
public interface MessageConfig {
  /** How long finished deliveries and their messages are retained. */
  @WithDefault("365d")
  Duration history();

  Batch batch();

  /**
   * After how many messages of a delivery their share of errors counts for its brake; fewer errors
   * may be chance.
   */
  @WithDefault("20")
  int brakeAfter();

  Rendering rendering();

  /** What is made before it is written, in one transaction. */
  interface Batch {
    /** Messages at most. */
    @WithDefault("200")
    int rows();

    /** Characters of finished text, after which a batch is written before it is full. */
    @WithDefault("4000000")
    int characters();
  }

  /** How much one text may take. */
  interface Rendering {
    /** Characters of the text as it is written. */
    @WithDefault("262144")
    int template();

    /** Characters of the finished text. */
    @WithDefault("1048576")
    int output();

    /** Repetitions of all loops of one text together. */
    @WithDefault("1000")
    int repetitions();

    /** Time to make one text for one person. */
    @WithDefault("2s")
    Duration time();

    /** Sections within sections, and parentheses within parentheses of one field or section. */
    @WithDefault("50")
    int depth();

    /** Characters between the braces of one field or section. */
    @WithDefault("1000")
    int tag();

    /** Branches, such as else and is, of one section. */
    @WithDefault("200")
    int branches();
  }
}
