package dev.tributary.adapters.in.engine;

import dev.tributary.adapters.in.engine.config.EngineConfig;
import dev.tributary.adapters.in.engine.node.NodeStatus;
import dev.tributary.adapters.in.rest.problem.EnumNames;
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
    return response
        .status(status.state().ready() && pulse.isRecent(config.longestSilence()))
        .build();
  }

  private static void put(
      HealthCheckResponseBuilder response, String name, Optional<Duration> since) {
    since.ifPresent(time -> response.withData(name, time.toSeconds()));
  }
}
