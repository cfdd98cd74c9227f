package dev.tributary.adapters.in.engine;

import dev.tributary.adapters.in.engine.node.DeadNodes;
import dev.tributary.adapters.in.engine.node.EngineNode;
import dev.tributary.adapters.in.engine.node.NodeRecord;
import dev.tributary.adapters.in.engine.node.NodeStatus;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.domain.node.NodeState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
    return record.engineNode(connections.dataSource(), status.clock().database());
  }

  /** The first heartbeat. Another version beside is allowed: nodes are replaced one by one. */
  void begin() {
    beat();
    List<String> others = record.otherVersions(session());
    if (!others.isEmpty()) {
      LOG.warnf("nodes of another version work on this database: %s; replace them soon", others);
    }
  }

  /** Returns what this node does from now on. */
  NodeState beat() {
    status.clock().measure(session());
    record.beat(session(), status);
    pulse.beaten();
    deadNodes.release(session());
    return status.state();
  }

  /** From now on this node is listed as draining. */
  void drain() {
    status.drain();
    try {
      record.beat(session(), status);
    } catch (RuntimeException unreachable) {
      LOG.debugf("the next heartbeat lists this node as draining: %s", unreachable.getMessage());
    }
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
