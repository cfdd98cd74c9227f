package dev.tributary.webapp.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The REST API. */
@ConfigMapping(prefix = "tributary.rest")
public interface RestConfig {
  /** The largest body of a request. Uploads through the console are not bodies of the API. */
  @WithDefault("2M")
  MemorySize maxBody();

  /** The largest request that brings no file to import: forms and uploads of the console. */
  @WithDefault("10M")
  MemorySize maxRequest();

  /** How many fields a form may have: a call with 500 columns has some 5,000. */
  @WithDefault("20000")
  int formFields();

  /** How long a connection may take for the head of a request. */
  @WithDefault("20s")
  Duration headTimeout();

  /** The time in which a request's body must bring at least `min-body-progress`. */
  @WithDefault("30s")
  Duration bodyTimeout();

  /** How much of a request's body must arrive within `body-timeout`, or it is cut off. */
  @WithDefault("4K")
  MemorySize minBodyProgress();

  /**
   * How many bytes of values one page of a transition's rows has at most, in the API and in the
   * console; a larger row is a page of its own.
   */
  @WithDefault("4M")
  MemorySize maxPage();

  /** How long a start waits for the end of its run at most, whatever `Prefer: wait` asks for. */
  @WithDefault("300s")
  Duration longestWait();

  /**
   * How long a start waits for a worker of this node that is free for its run. After that, the run
   * is queued for the workers of all nodes, which costs a transaction more.
   */
  @WithDefault("500ms")
  Duration workerWait();

  /** How long a repeat of a request with an `Idempotency-Key` is recognised. */
  @WithDefault("24h")
  Duration idempotencyRetention();
}
