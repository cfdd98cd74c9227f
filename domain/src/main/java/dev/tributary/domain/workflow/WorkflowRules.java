package dev.tributary.domain.workflow;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.ActivityPlace.Inbound;
import dev.tributary.domain.activity.Inlets;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.problem.Problem.Severity;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that must hold before a workflow can run; reports all problems at once. Several
 * transitions may leave one outlet of any activity: they share its rows, which are immutable, as
 * after a fork.
 */
public final class WorkflowRules {
  /** Activities that one problem names. */
  private static final int NAMED = 20;

  private final Kinds kinds;
  private final WorkflowDefinition workflow;
  private final WorkflowGraph graph;
  private final List<Problem> problems = new ArrayList<>();

  private WorkflowRules(Kinds kinds, WorkflowDefinition workflow) {
    this.kinds = kinds;
    this.workflow = workflow;
    this.graph = new WorkflowGraph(workflow);
  }

  /** All problems of {@code workflow}, in the order of the definition. */
  public static List<Problem> check(WorkflowDefinition workflow, Kinds kinds) {
    WorkflowRules rules = new WorkflowRules(kinds, workflow);
    rules.checkAll();
    return List.copyOf(rules.problems);
  }

  /** Where {@code id} stands; empty when it is unknown or a cycle holds it back. */
  public static Optional<ActivityPlace> place(
      WorkflowDefinition workflow, Kinds kinds, ActivityId id) {
    WorkflowGraph graph = new WorkflowGraph(workflow);
    Places places = new Places(kinds, workflow, graph);
    for (Activity activity : graph.order()) {
      ActivityPlace place = places.of(activity);
      if (activity.id().equals(id)) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  private void checkAll() {
    checkParameters();
    if (workflow.activities().isEmpty()) {
      error("activities", WorkflowErrorCode.NO_ACTIVITIES);
      return;
    }
    checkIds();
    checkTransitions();
    graph.cycle().ifPresent(this::reportCycle);
    workflow.activities().forEach(this::checkTransitions);
    checkSettings();
  }

  private void checkParameters() {
    Set<String> seen = new HashSet<>();
    for (Parameter parameter : workflow.parameters()) {
      if (!parameter.isNamedWell()) {
        error("parameters", WorkflowErrorCode.BAD_PARAMETER_NAME, parameter.name());
      }
      if (!seen.add(parameter.name())) {
        error("parameters", WorkflowErrorCode.DUPLICATE_PARAMETER, parameter.name());
      }
      parameter.defaultValue().ifPresent(value -> checkDefault(parameter, value));
    }
  }

  private void checkDefault(Parameter parameter, Object value) {
    if (!ParameterValues.fits(parameter.type(), value)) {
      error(
          "parameters",
          WorkflowErrorCode.BAD_DEFAULT,
          parameter.name(),
          value.toString(),
          parameter.type().name().toLowerCase(Locale.ROOT));
    }
  }

  private void checkIds() {
    Set<ActivityId> seen = new HashSet<>();
    for (Activity activity : workflow.activities()) {
      if (!seen.add(activity.id())) {
        error(place(activity.id()), WorkflowErrorCode.DUPLICATE_ACTIVITY, activity.id().value());
      }
    }
  }

  private void checkTransitions() {
    Set<Transition> seen = new HashSet<>();
    for (int i = 0; i < workflow.transitions().size(); i++) {
      Transition transition = workflow.transitions().get(i);
      String place = "transitions[%d]".formatted(i);
      checkEnd(place + ".to", transition.to());
      if (checkEnd(place + ".from", transition.from())) {
        checkOutlet(place, transition);
      }
      if (!seen.add(transition)) {
        error(
            place,
            WorkflowErrorCode.DUPLICATE_TRANSITION,
            transition.from().value(),
            transition.outlet().name(),
            transition.to().value());
      }
    }
  }

  private boolean checkEnd(String place, ActivityId id) {
    boolean known = graph.activity(id).isPresent();
    if (!known) {
      error(place, WorkflowErrorCode.UNKNOWN_ACTIVITY, id.value(), ids());
    }
    return known;
  }

  private void checkOutlet(String place, Transition transition) {
    List<Outlet> outlets = kinds.outlets(graph.activity(transition.from()).orElseThrow());
    if (!outlets.contains(transition.outlet())) {
      error(
          place + ".outlet",
          WorkflowErrorCode.UNKNOWN_OUTLET,
          transition.from().value(),
          transition.outlet().name(),
          Outlet.names(outlets));
    }
  }

  private void reportCycle(List<ActivityId> cycle) {
    error("transitions", WorkflowErrorCode.CYCLE, named(cycle, id -> id, " -> "));
  }

  private void checkTransitions(Activity activity) {
    Inlets inlets = kinds.inlets(activity);
    int transitions = graph.into(activity.id()).size();
    if (transitions < inlets.minimum()) {
      error(place(activity.id()), WorkflowErrorCode.UNLINKED_INPUT, activity.id().value());
    }
    if (transitions > inlets.maximum()) {
      error(
          place(activity.id()),
          WorkflowErrorCode.TOO_MANY_INPUTS,
          activity.id().value(),
          transitions,
          inlets.maximum());
    }
    for (Outlet outlet : kinds.outlets(activity)) {
      boolean linked =
          graph.outOf(activity.id()).stream()
              .anyMatch(transition -> transition.outlet().equals(outlet));
      if (!linked && !kinds.mayStayUnconnected(activity, outlet)) {
        problems.add(
            Problem.warning(
                place(activity.id()),
                WorkflowErrorCode.UNLINKED_OUTLET,
                activity.id().value(),
                outlet.name()));
      }
    }
  }

  /** Settings are validated in their place: after all activities that lead to them. */
  private void checkSettings() {
    Map<ActivityId, List<Problem>> found = new LinkedHashMap<>();
    workflow.activities().forEach(activity -> found.put(activity.id(), List.of()));
    Places places = new Places(kinds, workflow, graph);
    for (Activity activity : graph.order()) {
      found.put(activity.id(), kinds.problems(places.of(activity)));
    }
    found.values().forEach(problems::addAll);
    if (problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR)) {
      graph.order().forEach(activity -> checkRows(places.of(activity)));
    }
  }

  private void checkRows(ActivityPlace place) {
    ActivityId id = place.activity().id();
    kinds
        .lacksRows(place)
        .ifPresent(from -> error(place(id), WorkflowErrorCode.NO_ROWS, id.value(), from.value()));
  }

  private void error(String place, WorkflowErrorCode code, Object... arguments) {
    problems.add(Problem.error(place, code, arguments));
  }

  private String ids() {
    return named(workflow.activities(), Activity::id, ", ");
  }

  private static <T> String named(List<T> many, Function<T, ActivityId> id, String separator) {
    String first =
        many.stream()
            .limit(NAMED)
            .map(each -> id.apply(each).value())
            .collect(Collectors.joining(separator));
    return many.size() > NAMED ? first + separator + "…" : first;
  }

  private static String place(ActivityId id) {
    return "activities[%s]".formatted(id);
  }

  /** Carries structures along the transitions; asked in the order of the graph. */
  private static final class Places {
    private final Kinds kinds;
    private final WorkflowDefinition workflow;
    private final WorkflowGraph graph;
    private final Map<ActivityId, ActivityPlace> known = new HashMap<>();

    Places(Kinds kinds, WorkflowDefinition workflow, WorkflowGraph graph) {
      this.kinds = kinds;
      this.workflow = workflow;
      this.graph = graph;
    }

    ActivityPlace of(Activity activity) {
      List<Inbound> inbound = graph.into(activity.id()).stream().map(this::inbound).toList();
      ActivityPlace place = workflow.place(activity, inbound);
      known.put(activity.id(), place);
      return place;
    }

    private Inbound inbound(Transition transition) {
      Optional<WorkTableStructure> structure =
          Optional.ofNullable(known.get(transition.from()))
              .filter(from -> kinds.outlets(from.activity()).contains(transition.outlet()))
              .flatMap(from -> kinds.structure(from, transition.outlet()));
      return new Inbound(transition.from(), transition.outlet(), structure);
    }
  }
}
