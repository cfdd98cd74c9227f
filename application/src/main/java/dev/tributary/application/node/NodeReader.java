package dev.tributary.application.node;

import dev.tributary.domain.node.NodeState;
import java.util.List;
import java.util.Map;

/** Reads the nodes of this database; changes nothing. */
public interface NodeReader {
  /** By name; a node that has ended in order is not listed. */
  List<NodeView> nodes();

  /** How many nodes are in each state; a state without nodes is absent. */
  Map<NodeState, Long> count();
}
