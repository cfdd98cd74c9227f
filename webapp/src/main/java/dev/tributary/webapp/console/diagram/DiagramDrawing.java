package dev.tributary.webapp.console.diagram;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.Position;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.workflow.Kinds;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.layout.WorkflowLayout;
import dev.tributary.webapp.activity.KindRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws a workflow, with what a run adds to it. */
@ApplicationScoped
public class DiagramDrawing {
  private static final int MARGIN = 40;

  private final KindRegistry registry;
  private final Kinds kinds;

  public DiagramDrawing(KindRegistry registry, Kinds kinds) {
    this.registry = registry;
    this.kinds = kinds;
  }

  public Diagram draw(WorkflowDefinition workflow, DiagramOverlay overlay) {
    Map<ActivityId, Position> positions = shifted(WorkflowLayout.of(workflow));
    List<Diagram.Box> boxes =
        workflow.activities().stream()
            .map(activity -> box(activity, at(positions, activity.id()), overlay))
            .toList();
    List<Diagram.Edge> transitions =
        workflow.transitions().stream()
            .filter(
                transition ->
                    positions.containsKey(transition.from())
                        && positions.containsKey(transition.to()))
            .map(transition -> transition(workflow, transition, positions, overlay))
            .toList();
    return new Diagram(width(positions), height(positions), boxes, transitions);
  }

  private Diagram.Box box(Activity activity, Position at, DiagramOverlay overlay) {
    DiagramOverlay.Mark mark = overlay.mark(activity.id());
    return new Diagram.Box(
        activity.id().value(),
        activity.label(),
        registry.summary(activity),
        registry.icon(activity),
        kinds.group(activity).name().toLowerCase(Locale.ROOT).replace('_', '-'),
        mark.css(),
        mark.icon(),
        mark.word(),
        at.x(),
        at.y(),
        overlay.href(activity.id()),
        overlay.selected(activity.id()));
  }

  private Diagram.Edge transition(
      WorkflowDefinition workflow,
      Transition transition,
      Map<ActivityId, Position> positions,
      DiagramOverlay overlay) {
    boolean failure = transition.outlet().equals(Outlet.FAILED);
    TransitionPath path = path(positions, transition, failure);
    DiagramOverlay.Flow flow = overlay.flow(transition);
    boolean named = failure || outlets(workflow, transition.from()) > 1;
    return new Diagram.Edge(
        path.d(),
        failure,
        flow.used(),
        named ? label(workflow, transition) : Optional.empty(),
        path.label().x(),
        path.label().y(),
        flow.count(),
        path.middle().x(),
        path.middle().y(),
        16 + 8 * flow.count().length(),
        flow.href());
  }

  private Optional<Message> label(WorkflowDefinition workflow, Transition transition) {
    return workflow
        .activity(transition.from())
        .map(activity -> kinds.label(activity, transition.outlet()));
  }

  private static TransitionPath path(
      Map<ActivityId, Position> positions, Transition transition, boolean failure) {
    Position from = at(positions, transition.from());
    Position to = at(positions, transition.to());
    boolean passed =
        positions.values().stream()
            .anyMatch(other -> other.y() == from.y() && other.x() > from.x() && other.x() < to.x());
    return !failure && from.y() == to.y() && passed
        ? TransitionPath.under(from, to)
        : TransitionPath.between(from, to, failure);
  }

  private static long outlets(WorkflowDefinition workflow, ActivityId from) {
    return workflow.outOf(from).stream().map(Transition::outlet).distinct().count();
  }

  private static Position at(Map<ActivityId, Position> positions, ActivityId id) {
    return positions.getOrDefault(id, new Position(MARGIN, MARGIN));
  }

  /** So that the leftmost and the topmost activity leave a margin. */
  private static Map<ActivityId, Position> shifted(Map<ActivityId, Position> positions) {
    int left = positions.values().stream().mapToInt(Position::x).min().orElse(0) - MARGIN;
    int top = positions.values().stream().mapToInt(Position::y).min().orElse(0) - MARGIN;
    return positions.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> new Position(entry.getValue().x() - left, entry.getValue().y() - top)));
  }

  private static int width(Map<ActivityId, Position> positions) {
    return positions.values().stream().mapToInt(Position::x).max().orElse(0)
        + WorkflowLayout.WIDTH
        + MARGIN;
  }

  private static int height(Map<ActivityId, Position> positions) {
    return positions.values().stream().mapToInt(Position::y).max().orElse(0)
        + WorkflowLayout.HEIGHT
        + MARGIN;
  }
}
