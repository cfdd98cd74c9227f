package dev.tributary.adapters.in.engine;

import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.application.node.NodeReader;
import dev.tributary.domain.node.NodeState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** How many nodes share this database, by state; another node's state is not this one's failure. */
@Readiness
@ApplicationScoped
public class NodesHealth implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(NodesHealth.class);

  private final NodeReader nodes;

  public NodesHealth(NodeReader nodes) {
    this.nodes = nodes;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("Nodes of this database");
    try {
      Map<NodeState, Long> count = nodes.count();
      for (NodeState state : NodeState.values()) {
        response.withData(EnumNames.id(state), count.getOrDefault(state, 0L));
      }
      return response.up().build();
    } catch (RuntimeException failed) {
      LOG.warn("cannot count the nodes of this database", failed);
      return response.down().withData("reason", "the database does not reply").build();
    }
  }
}
