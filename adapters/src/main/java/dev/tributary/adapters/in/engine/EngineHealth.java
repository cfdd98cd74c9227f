package dev.tributary.adapters.in.engine;

import dev.tributary.adapters.in.engine.config.EngineConfig;
import dev.tributary.adapters.in.engine.node.NodeStatus;
import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.domain.node.NodeState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether this node does its work. One that only serves pages is ready without an engine; one that
 * drains is not ready, so that a proxy sends it no more requests.
 */
@Readiness
@ApplicationScoped
public class EngineHealth implements HealthCheck {
  private final EnginePulse pulse;
  private final EngineConfig config;
  private final NodeStatus status;

  public EngineHealth(EnginePulse pulse, EngineConfig config, NodeStatus status) {
    this.pulse = pulse;
    this.config = config;
    this.status = status;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("Engine of this node")
            .withData("state", EnumNames.id(status.state()))
            .withData("clockAheadMillis", status.clock().difference().ahead().toMillis());
    put(response, "secondsSincePoll", pulse.sincePoll());
    put(response, "secondsSinceHeartbeat", pulse.sinceHeartbeat());
    Optional<String> reason = reason(status.state());
    reason.ifPresent(words -> response.withData("reason", words));
    return response.status(reason.isEmpty()).build();
  }

  /** Why this node is not ready, for operators; empty when it is. */
  private Optional<String> reason(NodeState state) {
    return switch (state) {
      case WORKING, SERVING ->
          pulse.isRecent(config.longestSilence())
              ? Optional.empty()
              : Optional.of(
                  "the database has not replied to a poll or a heartbeat for longer than"
                      + " tributary.engine.longest-silence");
      case DRAINING -> Optional.of("the node is about to end");
      case CLOCK_WRONG ->
          Optional.of(
              "the clock differs from the database's by more than tributary.engine.clock-limit");
      case SILENT -> Optional.of("heartbeats were missed, and other nodes take over");
    };
  }

  private static void put(
      HealthCheckResponseBuilder response, String name, Optional<Duration> since) {
    since.ifPresent(time -> response.withData(name, time.toSeconds()));
  }
}
