package dev.tributary.domain.workflow.layout;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.Position;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowGraph;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Places the activities of a workflow. An activity stands where its author placed it. The others
 * take free places: beside the activities that they are linked to, and unlinked ones in rows below.
 * Where the author has placed none, linked activities stand in columns by their distance from the
 * start, left to right.
 */
public final class WorkflowLayout {
  /** Size of an activity in canvas units. */
  public static final int WIDTH = 184;

  public static final int HEIGHT = 56;

  /** The fewest unlinked activities of a row. */
  private static final int FEWEST_IN_ROW = 4;

  private static final Comparator<Position> BY_COLUMN = Comparator.comparingInt(Position::x);

  private final WorkflowDefinition workflow;
  private final WorkflowGraph graph;
  private final Columns columns;
  private final Canvas canvas = new Canvas();

  private WorkflowLayout(WorkflowDefinition workflow) {
    this.workflow = workflow;
    this.graph = new WorkflowGraph(workflow);
    this.columns = new Columns(graph);
  }

  /** The place of every activity; coordinates may be negative. */
  public static Map<ActivityId, Position> of(WorkflowDefinition workflow) {
    WorkflowLayout layout = new WorkflowLayout(workflow);
    layout.place();
    return layout.canvas.places();
  }

  /**
   * A free place on the right of {@code id}; empty when the author has placed no activity, or when
   * there is no place left on the canvas.
   */
  public static Optional<Position> beside(WorkflowDefinition workflow, ActivityId id) {
    if (workflow.activities().stream().noneMatch(each -> each.position().isPresent())) {
      return Optional.empty();
    }
    WorkflowLayout layout = new WorkflowLayout(workflow);
    layout.place();
    return layout
        .canvas
        .of(id)
        .map(at -> layout.canvas.inColumn(at, 1))
        .filter(WorkflowLayout::isOnCanvas);
  }

  private void place() {
    for (Activity activity : workflow.activities()) {
      activity.position().ifPresent(at -> canvas.put(activity.id(), at));
    }
    if (canvas.isEmpty()) {
      placeInColumns();
    } else {
      placeBesideOthers();
    }
    placeBelow();
  }

  private void placeInColumns() {
    Map<Integer, Integer> rows = new HashMap<>();
    for (Activity activity : withoutPlace()) {
      if (isLinked(activity.id())) {
        int column = columns.of(activity.id());
        int row = rows.merge(column, 1, Integer::sum) - 1;
        canvas.put(activity.id(), new Position(column * Canvas.COLUMN, row * Canvas.ROW));
      }
    }
  }

  private void placeBesideOthers() {
    Position start = canvas.below();
    withoutPlace().stream()
        .filter(activity -> isLinked(activity.id()))
        .sorted(Comparator.comparingInt(activity -> columns.of(activity.id())))
        .forEach(
            activity ->
                canvas.put(
                    activity.id(),
                    besideLinked(activity.id()).orElseGet(() -> canvas.inRows(start, 1))));
  }

  /** On the right of all activities before it, or else on the left of all after it. */
  private Optional<Position> besideLinked(ActivityId id) {
    return placed(graph.into(id), Transition::from)
        .max(BY_COLUMN)
        .map(before -> canvas.inColumn(before, 1))
        .or(
            () ->
                placed(graph.outOf(id), Transition::to)
                    .min(BY_COLUMN)
                    .map(after -> canvas.inColumn(after, -1)));
  }

  private Stream<Position> placed(
      List<Transition> transitions, Function<Transition, ActivityId> end) {
    return transitions.stream().map(end).map(canvas::of).flatMap(Optional::stream);
  }

  private void placeBelow() {
    Position start = canvas.below();
    int inRow = Math.max(FEWEST_IN_ROW, canvas.columns());
    for (Activity activity : withoutPlace()) {
      canvas.put(activity.id(), canvas.inRows(start, inRow));
    }
  }

  private List<Activity> withoutPlace() {
    return workflow.activities().stream()
        .filter(activity -> canvas.of(activity.id()).isEmpty())
        .toList();
  }

  /** A transition to an activity that does not exist does not count. */
  private boolean isLinked(ActivityId id) {
    return Stream.concat(
            graph.into(id).stream().map(Transition::from),
            graph.outOf(id).stream().map(Transition::to))
        .anyMatch(other -> graph.activity(other).isPresent());
  }

  private static boolean isOnCanvas(Position at) {
    return Math.abs(at.x()) <= Position.FARTHEST && Math.abs(at.y()) <= Position.FARTHEST;
  }
}
