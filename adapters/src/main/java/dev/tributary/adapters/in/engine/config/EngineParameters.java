package dev.tributary.adapters.in.engine.config;

import java.time.Duration;

/**
 * How this node works on runs: the values of {@link EngineConfig}.
 *
 * @param workers 0 when this node does not work on runs
 */
public record EngineParameters(
    int workers,
    int strands,
    Duration pollInterval,
    Duration heartbeat,
    int missedHeartbeats,
    Duration stopGrace,
    Duration stopTimeout,
    boolean notifications,
    Duration upkeepInterval,
    Duration nodeHistory) {
  /** Whether this node works on runs; otherwise it only serves pages and the API. */
  public boolean works() {
    return workers > 0;
  }

  /** After how long without a heartbeat the others take over. */
  public Duration silence() {
    return heartbeat.multipliedBy(missedHeartbeats);
  }

  public static EngineParameters from(EngineConfig config) {
    return new EngineParameters(
        config.enabled() ? config.workers() : 0,
        config.strands(),
        config.pollInterval(),
        config.heartbeat(),
        config.missedHeartbeats(),
        config.stopGrace(),
        config.stopTimeout(),
        config.notifications(),
        config.upkeepInterval(),
        config.nodeHistory());
  }
}
