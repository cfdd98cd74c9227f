package dev.tributary.adapters.in.engine;

import dev.tributary.adapters.sql.DatabaseClock;
import dev.tributary.adapters.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Records that this node lives, releases the entries of processes that have ended, and reads the
 * clock of the database.
 */
@ApplicationScoped
public class NodeHeartbeat {
  private static final Logger LOG = Logger.getLogger(NodeHeartbeat.class);

  /** A process without its lock is considered dead when it has missed as many. */
  private static final int SILENT_HEARTBEATS = 2;

  private final NodeIdentity node;
  private final EnginePool connections;
  private final EngineParameters settings;
  private final EnginePulse pulse;
  private final DatabaseClock clock;

  public NodeHeartbeat(
      NodeIdentity node,
      EnginePool connections,
      EngineParameters settings,
      EnginePulse pulse,
      DatabaseClock clock) {
    this.node = node;
    this.connections = connections;
    this.settings = settings;
    this.pulse = pulse;
    this.clock = clock;
  }

  /** The node whose heartbeat this is. */
  EngineNode engineNode() {
    return new EngineNode(node.name(), connections.dataSource(), settings, clock);
  }

  /**
   * Records the heartbeat.
   *
   * @return how many entries of other processes were released
   */
  int beat() {
    clock.measure(session());
    node.beat(session());
    pulse.beaten();
    double silentSeconds = SILENT_HEARTBEATS * settings.heartbeat().toMillis() / 1000.0;
    int released = node.releaseDead(session(), silentSeconds);
    if (released > 0) {
      LOG.info("took over the work of a process that lives no more");
    }
    return released;
  }

  /** Deletes this node's record at an orderly stop. */
  void leave() {
    try {
      node.leave(session());
    } catch (RuntimeException unreachable) {
      LOG.debugf("cannot delete the record of this node: %s", unreachable.getMessage());
    }
  }

  private Sql session() {
    return new Sql(connections.dataSource());
  }
}
