package dev.tributary.domain.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The arrows of a workflow as a graph: the order of its activities, or the cycle that spoils it.
 */
public final class WorkflowGraph {
  private final WorkflowDefinition workflow;

  public WorkflowGraph(WorkflowDefinition workflow) {
    this.workflow = workflow;
  }

  /** All activities that no cycle holds back, each after everything that leads to it. */
  public List<Activity> order() {
    Map<ActivityId, Integer> open = new HashMap<>();
    for (Activity activity : workflow.activities()) {
      open.put(activity.id(), arrowsInto(activity.id()));
    }
    Deque<Activity> ready = new ArrayDeque<>();
    workflow.activities().stream().filter(a -> arrowsInto(a.id()) == 0).forEach(ready::add);
    List<Activity> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      Activity next = ready.remove();
      order.add(next);
      for (Transition arrow : workflow.outOf(next.id())) {
        if (open.merge(arrow.to(), -1, Integer::sum) == 0) {
          workflow.activity(arrow.to()).ifPresent(ready::add);
        }
      }
    }
    return order;
  }

  /** What leads to {@code id}, directly or not, each after everything that leads to it. */
  public List<Activity> before(ActivityId id) {
    Set<ActivityId> leading = new HashSet<>();
    Deque<ActivityId> open = new ArrayDeque<>(List.of(id));
    while (!open.isEmpty()) {
      workflow.into(open.remove()).stream()
          .map(Transition::from)
          .filter(leading::add)
          .forEach(open::add);
    }
    return order().stream().filter(activity -> leading.contains(activity.id())).toList();
  }

  /** The activities of one cycle in the order of its arrows, the first one repeated at the end. */
  public Optional<List<ActivityId>> cycle() {
    Set<ActivityId> ordered = new HashSet<>();
    order().forEach(activity -> ordered.add(activity.id()));
    return workflow.activities().stream()
        .map(Activity::id)
        .filter(id -> !ordered.contains(id))
        .findFirst()
        .map(id -> cycleBehind(id, ordered));
  }

  /** Walks backwards over held-back activities until one comes again: that one is on a cycle. */
  private List<ActivityId> cycleBehind(ActivityId start, Set<ActivityId> ordered) {
    List<ActivityId> walked = new ArrayList<>();
    ActivityId at = start;
    while (!walked.contains(at)) {
      walked.add(at);
      ActivityId here = at;
      at =
          workflow.into(here).stream()
              .map(Transition::from)
              .filter(from -> workflow.activity(from).isPresent() && !ordered.contains(from))
              .findFirst()
              .orElseThrow();
    }
    List<ActivityId> cycle = new ArrayList<>(walked.subList(walked.indexOf(at), walked.size()));
    cycle.add(at);
    return cycle.reversed();
  }

  private int arrowsInto(ActivityId id) {
    return (int)
        workflow.into(id).stream()
            .filter(arrow -> workflow.activity(arrow.from()).isPresent())
            .count();
  }
}
