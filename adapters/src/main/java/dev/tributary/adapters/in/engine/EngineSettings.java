package dev.tributary.adapters.in.engine;

import java.time.Duration;

/** How this node works on runs, as {@link EngineConfig} says. */
public record EngineSettings(
    int workers,
    Duration pollInterval,
    Duration heartbeat,
    int missedHeartbeats,
    Duration stopGrace,
    Duration stopTimeout,
    boolean notifications,
    Duration upkeepInterval,
    Duration nodeHistory) {

  public static EngineSettings from(EngineConfig config) {
    return new EngineSettings(
        config.workers(),
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
