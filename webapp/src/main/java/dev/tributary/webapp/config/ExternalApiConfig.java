package dev.tributary.webapp.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The External API activity: what new activities begin with, and what none may exceed. */
@ConfigMapping(prefix = "tributary.external-api")
public interface ExternalApiConfig {
  /** How deep objects and arrays of a response may be nested, for a new activity. */
  @WithDefault("10")
  int maxDepth();

  /** How many characters a property name of a response may have, for a new activity. */
  @WithDefault("255")
  int maxKeyLength();

  /** How many property names of a sample may occur twice, for a new activity. */
  @WithDefault("150")
  int maxDuplicateKeys();

  /** What a workflow may set at most. */
  Highest highest();

  /**
   * How many characters one element of a response may have; for a flattened response, all values
   * that are mapped.
   */
  @WithDefault("1048576")
  int elementSize();

  /** How many digits a number of a response may have before and after its point, written out. */
  @WithDefault("1000")
  int maxDigits();

  /** How many characters a sample response may have that an author has parsed. */
  @WithDefault("1048576")
  int sampleSize();

  /**
   * From how many levels of objects inside an element of a sample columns are proposed; deeper
   * objects are proposed as one column of JSON. 0 proposes every object in that way.
   */
  @WithDefault("3")
  int proposedDepth();

  /**
   * How many columns an array of a sample may have for objects inside its elements to be divided
   * into columns; where there would be more, fewer levels of them are. At most 500.
   */
  @WithDefault("100")
  int proposedColumns();

  /**
   * How many characters a command line of curl, a description of an API or a response may have from
   * which an author imports settings.
   */
  @WithDefault("4194304")
  int importSize();

  /** How deep objects and arrays of a description of an API may be nested. */
  @WithDefault("100")
  int importDepth();

  /** How many values a description of an API may have. */
  @WithDefault("400000")
  int importValues();

  /**
   * How many rows an author may send with a call that is tried, or see in a preview of its request,
   * and is shown at most.
   */
  @WithDefault("100")
  int testRows();

  /** How many pages a call that is tried requests at most, each by a call of its own. */
  @WithDefault("5")
  int testPages();

  /**
   * How many bytes a response about an asynchronous job has at most; its result has other limits.
   */
  @WithDefault("65536")
  int jobBytes();

  /**
   * For how long the requests that end a job at its API are tried after the end of its task; a job
   * that was not ended is then logged.
   */
  @WithDefault("24h")
  Duration jobEndTime();

  /** The pause after the first such attempt; each further one is twice as long. At least 1s. */
  @WithDefault("1m")
  Duration jobEndFirstPause();

  /** The longest pause between two such attempts; not shorter than the first one. */
  @WithDefault("1h")
  Duration jobEndLongestPause();

  /** How many windows of time an activity fetches at most that asks for what is new in steps. */
  @WithDefault("10000")
  long windows();

  /** How long a call is assumed to take in an estimate before the first run of its activity. */
  @WithDefault("200ms")
  Duration assumedCallTime();

  /** How many bytes a response has at most that test calls and test runs use instead of a call. */
  @WithDefault("262144")
  int pinnedBytes();

  /** After how long such a response is removed; it may hold personal data. */
  @WithDefault("90d")
  Duration pinnedRetention();

  /** How many bytes of rows one transaction writes; two such buffers exist per call. */
  @WithDefault("4194304")
  int copyBuffer();

  /** How many External API activities a workflow has before its author is warned. */
  @WithDefault("5")
  int activitiesWithoutWarning();

  /** Ceilings of the limits that an activity carries. */
  interface Highest {
    /** Bytes of a request's body. */
    @WithDefault("104857600")
    long requestBytes();

    /** Bytes of a response's body, counted after decompression. */
    @WithDefault("104857600")
    long responseBytes();

    /** Time of one attempt. */
    @WithDefault("10m")
    Duration attemptTime();

    /** Time of all attempts of a call and the pauses between them. */
    @WithDefault("1h")
    Duration totalTime();

    /** Nested objects and arrays. */
    @WithDefault("100")
    int maxDepth();

    /** Characters of a property name. */
    @WithDefault("1000")
    int maxKeyLength();

    /** Property names of a sample that may occur twice. */
    @WithDefault("1000")
    int maxDuplicateKeys();
  }
}
