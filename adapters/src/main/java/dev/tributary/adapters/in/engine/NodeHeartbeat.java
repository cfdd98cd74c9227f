package dev.tributary.adapters.in.engine;

import dev.tributary.adapters.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Records that this node lives, takes over the work of those that do not, and reads the clock of
 * the database.
 */
@ApplicationScoped
public class NodeHeartbeat {
  private static final Logger LOG = Logger.getLogger(NodeHeartbeat.class);

  private final NodeRecord record;
  private final NodeStatus status;
  private final DeadNodes deadNodes;
  private final EnginePool connections;
  private final EnginePulse pulse;

  public NodeHeartbeat(
      NodeRecord record,
      NodeStatus status,
      DeadNodes deadNodes,
      EnginePool connections,
      EnginePulse pulse) {
    this.record = record;
    this.status = status;
    this.deadNodes = deadNodes;
    this.connections = connections;
    this.pulse = pulse;
  }

  /** The node whose heartbeat this is. */
  EngineNode engineNode() {
    return record.engineNode(connections.dataSource(), status.clock());
  }

  void beat() {
    status.measure(session());
    record.beat(session(), status);
    pulse.beaten();
    deadNodes.release(session());
  }

  /** Deletes this node's record at an orderly stop. */
  void leave() {
    try {
      record.remove(session());
    } catch (RuntimeException unreachable) {
      LOG.debugf("cannot delete the record of this node: %s", unreachable.getMessage());
    }
  }

  private Sql session() {
    return new Sql(connections.dataSource());
  }
}
