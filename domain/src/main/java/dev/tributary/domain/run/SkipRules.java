package dev.tributary.domain.run;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.ActivityPlace.Inbound;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.Kinds;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowRules;
import dev.tributary.domain.worktable.StructureFit;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether an activity can be passed over: what follows it must be able to go on with its main
 * input.
 */
public final class SkipRules {
  private final WorkflowRun run;
  private final ActivityPlace place;

  public SkipRules(WorkflowRun run, Kinds kinds, ActivityId activity) {
    this.run = run;
    this.place = WorkflowRules.place(run.definition(), kinds, activity).orElseThrow();
  }

  /** Why it is not possible. */
  public List<Problem> problems(Kinds kinds) {
    return run.definition().outOf(place.activity().id()).stream()
        .filter(transition -> !transition.outlet().equals(Outlet.FAILED))
        .flatMap(transition -> problems(kinds, transition))
        .toList();
  }

  private Stream<Problem> problems(Kinds kinds, Transition needed) {
    if (!needed.outlet().equals(Outlet.OUT)) {
      return Stream.of(refused(needed));
    }
    Optional<WorkTableStructure> expected = kinds.structure(place, Outlet.OUT);
    Optional<WorkTableStructure> given = given();
    if (expected.isEmpty()) {
      return Stream.empty();
    }
    return given.isEmpty()
        ? Stream.of(refused(needed))
        : StructureFit.misfits(at(needed), expected.get(), given.get());
  }

  /** What has arrived, or else is expected to. */
  private Optional<WorkTableStructure> given() {
    return run.arrived(place.activity().id()).stream()
        .findFirst()
        .map(
            transition ->
                run.task(transition.from())
                    .output(transition.outlet())
                    .flatMap(Output::table)
                    .map(WorkTable::structure))
        .orElseGet(() -> place.inbound().stream().findFirst().flatMap(Inbound::structure));
  }

  private static Problem refused(Transition needed) {
    return Problem.error(
        at(needed),
        RunErrorCode.OUTLET_NEEDED,
        needed.to().value(),
        needed.outlet().name(),
        needed.from().value());
  }

  private static String at(Transition needed) {
    return "transitions[%s.%s]".formatted(needed.from(), needed.outlet());
  }
}
