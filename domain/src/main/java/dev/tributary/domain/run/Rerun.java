package dev.tributary.domain.run;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.ActivityPlace.Inbound;
import dev.tributary.domain.activity.InputRule;
import dev.tributary.domain.activity.InputRule.Decision;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.Kinds;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowGraph;
import dev.tributary.domain.workflow.WorkflowRules;
import dev.tributary.domain.worktable.StructureFit;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The execution of an activity and of all that follows it once more: over a definition that may be
 * newer than the run's, with what the other activities have left.
 */
public final class Rerun {
  private final WorkflowRun run;
  private final WorkflowDefinition definition;
  private final ActivityId from;
  private final Set<ActivityId> again = new HashSet<>();

  /**
   * @param definition the one to go on with; has the activity {@code from}
   */
  public Rerun(WorkflowRun run, WorkflowDefinition definition, ActivityId from) {
    this.run = run;
    this.definition = definition;
    this.from = from;
    again.add(from);
    new WorkflowGraph(definition).after(from).stream().map(Activity::id).forEach(again::add);
  }

  WorkflowDefinition definition() {
    return definition;
  }

  /** Whether {@code activity} is executed again. */
  boolean repeats(ActivityId activity) {
    return again.contains(activity);
  }

  /**
   * Why it is not possible.
   *
   * @param stored the sets of the run that are still there
   */
  public List<Problem> problems(Kinds kinds, Set<WorkTableId> stored) {
    return Stream.of(failuresElsewhere(), missingInputs(), inputs(kinds, stored))
        .flatMap(problems -> problems)
        .toList();
  }

  /** They would suspend the run at once. */
  private Stream<Problem> failuresElsewhere() {
    return run.tasks().stream()
        .filter(task -> task.suspendsRun() && !repeats(task.activity()))
        .map(
            task ->
                Problem.error(
                    place(task.activity()),
                    RunErrorCode.FAILED_ELSEWHERE,
                    task.activity().value(),
                    from.value()));
  }

  private Stream<Problem> missingInputs() {
    List<Transition> into = definition.into(from);
    List<Transition> missing =
        into.stream().filter(transition -> output(transition).isEmpty()).toList();
    InputRule rule = definition.activity(from).orElseThrow().settings().inputRule();
    return rule.decide(into.size() - missing.size(), 0, missing.size()) == Decision.BEGIN
        ? Stream.empty()
        : missing.stream().map(this::neverArrived);
  }

  private Stream<Problem> inputs(Kinds kinds, Set<WorkTableId> stored) {
    return again.stream()
        .sorted(Comparator.comparing(ActivityId::value))
        .flatMap(
            activity ->
                definition.into(activity).stream()
                    .filter(transition -> !repeats(transition.from()))
                    .flatMap(transition -> input(kinds, stored, transition)));
  }

  private Stream<Problem> input(Kinds kinds, Set<WorkTableId> stored, Transition transition) {
    Optional<WorkTable> table = output(transition).flatMap(Output::table);
    if (table.filter(rows -> !stored.contains(rows.id())).isPresent()) {
      return Stream.of(
          Problem.error(
              place(transition),
              RunErrorCode.SET_NOT_RETAINED,
              transition.from().value(),
              transition.outlet().name()));
    }
    return WorkflowRules.place(definition, kinds, transition.to()).stream()
        .map(ActivityPlace::inbound)
        .flatMap(List::stream)
        .filter(inbound -> is(inbound, transition))
        .flatMap(inbound -> inbound.structure().stream())
        .flatMap(
            expected ->
                table.stream()
                    .flatMap(
                        rows ->
                            StructureFit.misfits(place(transition), expected, rows.structure())));
  }

  private Problem neverArrived(Transition transition) {
    return Problem.error(
        place(transition),
        RunErrorCode.INPUT_NEVER_ARRIVED,
        from.value(),
        transition.from().value(),
        transition.outlet().name());
  }

  private Optional<Output> output(Transition transition) {
    return run.newest(transition.from()).flatMap(task -> task.output(transition.outlet()));
  }

  private static boolean is(Inbound inbound, Transition transition) {
    return inbound.from().equals(transition.from()) && inbound.outlet().equals(transition.outlet());
  }

  private static String place(ActivityId activity) {
    return "activities[%s]".formatted(activity);
  }

  private static String place(Transition transition) {
    return "transitions[%s.%s]".formatted(transition.from(), transition.outlet());
  }
}
