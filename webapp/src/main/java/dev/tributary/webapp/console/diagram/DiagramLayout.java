package dev.tributary.webapp.console.diagram;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.Position;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where each activity stands: where its author placed it, else in columns by its distance from the
 * start, left to right.
 */
final class DiagramLayout {
  /** Size of an activity in canvas units. */
  static final int WIDTH = 184;

  static final int HEIGHT = 56;
  private static final int COLUMN = WIDTH + 96;
  private static final int ROW = HEIGHT + 48;
  private static final int MARGIN = 40;

  private final WorkflowDefinition workflow;
  private final Map<ActivityId, Integer> columns = new HashMap<>();
  private final Set<ActivityId> visiting = new HashSet<>();

  private DiagramLayout(WorkflowDefinition workflow) {
    this.workflow = workflow;
  }

  /** Every activity's top left corner; the leftmost and topmost leave a margin. */
  static Map<ActivityId, Position> of(WorkflowDefinition workflow) {
    return new DiagramLayout(workflow).positions();
  }

  private Map<ActivityId, Position> positions() {
    boolean placed =
        workflow.activities().stream().allMatch(activity -> activity.position().isPresent());
    return shifted(placed ? authored() : computed());
  }

  private Map<ActivityId, Position> authored() {
    Map<ActivityId, Position> positions = new LinkedHashMap<>();
    for (Activity activity : workflow.activities()) {
      activity.position().ifPresent(position -> positions.put(activity.id(), position));
    }
    return positions;
  }

  private Map<ActivityId, Position> computed() {
    Map<ActivityId, Position> positions = new LinkedHashMap<>();
    Map<Integer, Integer> used = new HashMap<>();
    for (Activity activity : workflow.activities()) {
      int column = column(activity.id());
      int row = used.merge(column, 1, Integer::sum) - 1;
      positions.put(activity.id(), new Position(column * COLUMN, row * ROW));
    }
    return positions;
  }

  /** The longest way from a start; a cycle, which a draft may hold, is cut where it is met. */
  private int column(ActivityId id) {
    Integer known = columns.get(id);
    if (known != null) {
      return known;
    }
    if (!visiting.add(id)) {
      return 0;
    }
    int column = 0;
    for (Transition transition : workflow.into(id)) {
      column = Math.max(column, column(transition.from()) + 1);
    }
    visiting.remove(id);
    columns.put(id, column);
    return column;
  }

  private static Map<ActivityId, Position> shifted(Map<ActivityId, Position> positions) {
    int left = positions.values().stream().mapToInt(Position::x).min().orElse(0) - MARGIN;
    int top = positions.values().stream().mapToInt(Position::y).min().orElse(0) - MARGIN;
    positions.replaceAll((id, at) -> new Position(at.x() - left, at.y() - top));
    return positions;
  }
}
