package dev.tributary.adapters.in.engine;

import dev.tributary.adapters.sql.DatabaseClock;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.domain.node.NodeState;
import jakarta.enterprise.context.ApplicationScoped;

/** What this node does at present, and how its clock stands to the database's. */
@ApplicationScoped
public class NodeStatus {
  private final boolean works;
  private final DatabaseClock clock;

  public NodeStatus(EngineParameters settings, DatabaseClock clock) {
    this.works = settings.works();
    this.clock = clock;
  }

  NodeState state() {
    return works ? NodeState.WORKING : NodeState.SERVING;
  }

  DatabaseClock clock() {
    return clock;
  }

  void measure(Sql session) {
    clock.measure(session);
  }
}
