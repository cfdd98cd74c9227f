package dev.tributary.adapters.in.engine.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How this node works on runs. */
@ConfigMapping(prefix = "tributary.engine")
public interface EngineConfig {
  /** Whether this node works on runs; otherwise it only serves pages and the API. */
  @WithDefault("true")
  boolean enabled();

  /**
   * How many strands this node works on at the same time. A worker computes and uses the database;
   * what awaits bytes of another system, a permit or the end of a pause holds none.
   */
  @WithDefault("12")
  int workers();

  /** How many strands this node holds at the same time, those that wait without worker included. */
  @WithDefault("200")
  int strands();

  /** How often the queue is polled when no wake-up comes. */
  @WithDefault("1s")
  Duration pollInterval();

  /**
   * How often a node renews its heartbeat and that of the entries that it has claimed. With the
   * missed ones it makes the time until another node takes over, at most one heartbeat more: 10
   * seconds by default, 3 with `600ms`.
   */
  @WithDefault("2s")
  Duration heartbeat();

  /**
   * How long the engine may go without a successful poll or heartbeat before this node's health is
   * down.
   */
  @WithDefault("30s")
  Duration longestSilence();

  /** How many connections, beside the pool, the engine polls and keeps its heartbeats on. */
  @WithDefault("4")
  int connections();

  /** How long a poll or a heartbeat waits for the database before its connection is given up. */
  @WithDefault("15s")
  Duration responseTimeout();

  /** After how many missed heartbeats another node takes over. */
  @WithDefault("4")
  int missedHeartbeats();

  /** How many nodes may die under one task before it fails instead of being tried again. */
  @WithDefault("3")
  int maxDeaths();

  /**
   * How many runs may be at work on all nodes; further ones wait in the state queued. 0 is no
   * limit. It must be the same on all nodes.
   */
  @WithDefault("0")
  int runs();

  /** How many runs of one workflow may wait in the state queued; a further start is refused. */
  @WithDefault("10000")
  int queuedRuns();

  /** By how much this node's clock may differ from the database's before operators are warned. */
  @WithDefault("1s")
  Duration clockWarning();

  /**
   * By how much this node's clock may differ from the database's at most: beyond, it does not
   * start, and while it runs it claims no work.
   */
  @WithDefault("30s")
  Duration clockLimit();

  /** How long a stopping node lets work go on before it interrupts and releases it. */
  @WithDefault("5s")
  Duration stopGrace();

  /** How long a stopping node waits for interrupted work to end; then its process ends anyway. */
  @WithDefault("10s")
  Duration stopTimeout();

  /**
   * Whether nodes notify each other of changes by LISTEN and NOTIFY. Switch it off behind a proxy
   * that pools transactions; nodes then only poll the queue.
   */
  @WithDefault("true")
  boolean notifications();

  /** How often the program checks for data to remove, late tasks and lost strands. */
  @WithDefault("30s")
  Duration upkeepInterval();

  /** How long a node that is no longer seen stays in the table of nodes. */
  @WithDefault("1d")
  Duration nodeHistory();

  /** How long ended runs are retained when their workflow does not define it. */
  @WithDefault("30d")
  Duration history();

  /** The time zone of workflows that name none; the machine's when it is not set. */
  Optional<String> zone();
}
