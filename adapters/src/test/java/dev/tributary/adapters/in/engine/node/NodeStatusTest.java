package dev.tributary.adapters.in.engine.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.in.engine.config.EngineParameters;
import dev.tributary.adapters.sql.DatabaseClock;
import dev.tributary.domain.node.ClockDifference;
import dev.tributary.domain.node.ClockLimits;
import dev.tributary.domain.node.NodeState;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NodeStatusTest {
  private final ClockWatch clock =
      new ClockWatch(
          new ClockLimits(Duration.ofSeconds(1), Duration.ofSeconds(30)), new DatabaseClock());

  @ParameterizedTest
  @CsvSource({"12, WORKING", "0, SERVING"})
  void a_node_works_or_only_serves_while_its_clock_is_usable(int workers, NodeState state) {
    NodeStatus status = status(workers);
    assertThat(status.state()).isEqualTo(state);

    clock.compared(new ClockDifference(Duration.ofSeconds(30)));
    assertThat(status.state()).as("warned only").isEqualTo(state);

    clock.compared(new ClockDifference(Duration.ofSeconds(-31)));
    assertThat(status.state()).isEqualTo(NodeState.CLOCK_WRONG);

    clock.compared(new ClockDifference(Duration.ZERO));
    assertThat(status.state()).as("set again").isEqualTo(state);
  }

  @Test
  void a_node_that_drains_stays_so() {
    NodeStatus status = status(12);
    status.drain();
    clock.compared(new ClockDifference(Duration.ofMinutes(1)));

    assertThat(status.state()).isEqualTo(NodeState.DRAINING);
  }

  private NodeStatus status(int workers) {
    Duration any = Duration.ofSeconds(1);
    return new NodeStatus(
        new EngineParameters(workers, 1, any, any, 4, any, any, true, any, any), clock);
  }
}
