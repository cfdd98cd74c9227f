package dev.tributary.adapters.in.engine;

import java.time.Duration;

/** How this node works on runs: the values of {@link EngineConfig}. */
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

  public static EngineParameters from(EngineConfig config) {
    return new EngineParameters(
        config.workers(),
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
