package dev.tributary.domain.workflow;

import static java.util.stream.Collectors.groupingBy;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The transitions of a workflow as a graph, indexed once: the order of its activities, or the cycle
 * that prevents one.
 */
public final class WorkflowGraph {
  private final Map<ActivityId, Activity> activities = new LinkedHashMap<>();
  private final Map<ActivityId, List<Transition>> into;
  private final Map<ActivityId, List<Transition>> outOf;

  public WorkflowGraph(WorkflowDefinition workflow) {
    workflow.activities().forEach(activity -> activities.putIfAbsent(activity.id(), activity));
    into = workflow.transitions().stream().collect(groupingBy(Transition::to));
    outOf = workflow.transitions().stream().collect(groupingBy(Transition::from));
  }

  public Optional<Activity> activity(ActivityId id) {
    return Optional.ofNullable(activities.get(id));
  }

  /** The transitions that end at {@code id}, in the order they were written. */
  public List<Transition> into(ActivityId id) {
    return into.getOrDefault(id, List.of());
  }

  /** The transitions that begin at {@code id}, in the order they were written. */
  public List<Transition> outOf(ActivityId id) {
    return outOf.getOrDefault(id, List.of());
  }

  /** All activities that no cycle holds back, each after everything that leads to it. */
  public List<Activity> order() {
    Map<ActivityId, Integer> open = new HashMap<>();
    activities.keySet().forEach(id -> open.put(id, transitionsInto(id)));
    Deque<Activity> ready = new ArrayDeque<>();
    activities.values().stream().filter(a -> transitionsInto(a.id()) == 0).forEach(ready::add);
    List<Activity> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      Activity next = ready.remove();
      order.add(next);
      for (Transition transition : outOf(next.id())) {
        if (open.merge(transition.to(), -1, Integer::sum) == 0) {
          activity(transition.to()).ifPresent(ready::add);
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
      into(open.remove()).stream().map(Transition::from).filter(leading::add).forEach(open::add);
    }
    return order().stream().filter(activity -> leading.contains(activity.id())).toList();
  }

  /** What follows {@code id}, directly or not, in the order of {@link #order}. */
  public List<Activity> after(ActivityId id) {
    Set<ActivityId> following = new HashSet<>();
    Deque<ActivityId> open = new ArrayDeque<>(List.of(id));
    while (!open.isEmpty()) {
      outOf(open.remove()).stream().map(Transition::to).filter(following::add).forEach(open::add);
    }
    return order().stream().filter(activity -> following.contains(activity.id())).toList();
  }

  /**
   * The activities of one cycle in the order of its transitions, the first one repeated at the end.
   */
  public Optional<List<ActivityId>> cycle() {
    Set<ActivityId> ordered = new HashSet<>();
    order().forEach(activity -> ordered.add(activity.id()));
    return activities.keySet().stream()
        .filter(id -> !ordered.contains(id))
        .findFirst()
        .map(id -> cycleBehind(id, ordered));
  }

  /** Walks backwards over held-back activities until one comes again: that one is on a cycle. */
  private List<ActivityId> cycleBehind(ActivityId start, Set<ActivityId> ordered) {
    Set<ActivityId> walked = new LinkedHashSet<>();
    ActivityId at = start;
    while (walked.add(at)) {
      ActivityId here = at;
      at =
          into(here).stream()
              .map(Transition::from)
              .filter(from -> activity(from).isPresent() && !ordered.contains(from))
              .findFirst()
              .orElseThrow();
    }
    ActivityId first = at;
    List<ActivityId> cycle =
        new ArrayList<>(walked.stream().dropWhile(id -> !id.equals(first)).toList());
    cycle.add(at);
    return cycle.reversed();
  }

  private int transitionsInto(ActivityId id) {
    return (int)
        into(id).stream().filter(transition -> activity(transition.from()).isPresent()).count();
  }
}
