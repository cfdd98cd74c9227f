package dev.tributary.adapters.in.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.in.engine.config.EngineConfig;
import dev.tributary.adapters.in.engine.config.EngineParameters;
import dev.tributary.adapters.in.engine.node.ClockWatch;
import dev.tributary.adapters.in.engine.node.NodeStatus;
import dev.tributary.adapters.sql.DatabaseClock;
import dev.tributary.domain.node.ClockLimits;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EngineHealthTest {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final AtomicLong nanos = new AtomicLong();
  private final EnginePulse pulse = new EnginePulse(nanos::get);
  private final EngineConfig config =
      (EngineConfig)
          Proxy.newProxyInstance(
              EngineConfig.class.getClassLoader(),
              new Class<?>[] {EngineConfig.class},
              (_, method, _) -> {
                assertThat(method.getName()).isEqualTo("longestSilence");
                return LONGEST;
              });
  private final NodeStatus status =
      new NodeStatus(
          new EngineParameters(
              12, 1, LONGEST, LONGEST, 4, LONGEST, LONGEST, true, LONGEST, LONGEST),
          new ClockWatch(
              new ClockLimits(Duration.ofSeconds(1), Duration.ofSeconds(30)), new DatabaseClock()));
  private final EngineHealth health = new EngineHealth(pulse, config, status);

  @Test
  void a_node_that_works_is_ready_and_gives_no_reason() {
    pulse.polled();
    pulse.beaten();

    assertThat(health.call().getStatus()).isEqualTo(Status.UP);
    assertThat(data()).containsEntry("state", "working").doesNotContainKey("reason");
  }

  @Test
  void a_database_that_does_not_reply_is_the_reason() {
    pulse.polled();
    pulse.beaten();
    nanos.addAndGet(LONGEST.plusSeconds(1).toNanos());

    assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
    assertThat(data().get("reason")).asString().contains("tributary.engine.longest-silence");
  }

  @Test
  void the_end_of_the_node_is_the_reason() {
    status.drain();

    assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
    assertThat(data().get("reason")).asString().contains("about to end");
  }

  private Map<String, Object> data() {
    return health.call().getData().orElseThrow();
  }
}
