package dev.tributary.adapters.in.engine.node;

import dev.tributary.adapters.in.engine.config.EngineParameters;
import dev.tributary.domain.node.NodeState;
import jakarta.enterprise.context.ApplicationScoped;

/** What this node does at present. */
@ApplicationScoped
public class NodeStatus {
  private final boolean works;
  private final ClockWatch clock;
  private volatile boolean draining;

  public NodeStatus(EngineParameters settings, ClockWatch clock) {
    this.works = settings.works();
    this.clock = clock;
  }

  public NodeState state() {
    if (draining) {
      return NodeState.DRAINING;
    }
    if (!clock.usable()) {
      return NodeState.CLOCK_WRONG;
    }
    return works ? NodeState.WORKING : NodeState.SERVING;
  }

  public ClockWatch clock() {
    return clock;
  }

  /** From now on it claims nothing more. */
  public void drain() {
    draining = true;
  }
}
