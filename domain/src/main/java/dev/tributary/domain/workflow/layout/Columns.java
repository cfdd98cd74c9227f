package dev.tributary.domain.workflow.layout;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowGraph;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Numbers the columns of activities by the longest path that leads to each of them. */
final class Columns {
  private final WorkflowGraph graph;
  private final Map<ActivityId, Integer> known = new HashMap<>();
  private final Set<ActivityId> visiting = new HashSet<>();

  Columns(WorkflowGraph graph) {
    this.graph = graph;
  }

  /** A cycle, which a draft may hold, is cut where it is entered. */
  int of(ActivityId id) {
    Integer column = known.get(id);
    if (column != null) {
      return column;
    }
    if (!visiting.add(id)) {
      return 0;
    }
    int longest = 0;
    for (Transition transition : graph.into(id)) {
      longest = Math.max(longest, of(transition.from()) + 1);
    }
    visiting.remove(id);
    known.put(id, longest);
    return longest;
  }
}
