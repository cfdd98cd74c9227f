package dev.tributary.adapters.in.engine;

import dev.tributary.adapters.in.work.SchedulerWakeUp;
import dev.tributary.adapters.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Records that this node lives, and releases the entries of processes that have ended. */
@ApplicationScoped
public class NodeHeartbeat {
  private static final Logger LOG = Logger.getLogger(NodeHeartbeat.class);

  /** A process without its lock is considered dead when it has missed as many. */
  private static final int SILENT_HEARTBEATS = 2;

  private final NodeIdentity node;
  private final EnginePool connections;
  private final EngineParameters settings;
  private final EnginePulse pulse;
  private final SchedulerWakeUp schedulerWakeUp;

  public NodeHeartbeat(
      NodeIdentity node,
      EnginePool connections,
      EngineParameters settings,
      EnginePulse pulse,
      SchedulerWakeUp schedulerWakeUp) {
    this.node = node;
    this.connections = connections;
    this.settings = settings;
    this.pulse = pulse;
    this.schedulerWakeUp = schedulerWakeUp;
  }

  void beat() {
    node.beat(session());
    pulse.beaten();
    double silentSeconds = SILENT_HEARTBEATS * settings.heartbeat().toMillis() / 1000.0;
    if (node.releaseDead(session(), silentSeconds) > 0) {
      LOG.info("took over the work of a process that lives no more");
      schedulerWakeUp.wake();
    }
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
