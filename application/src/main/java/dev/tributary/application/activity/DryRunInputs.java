package dev.tributary.application.activity;

import dev.tributary.application.worktable.ScratchTables;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.Kinds;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowGraph;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Computes the current inputs of an activity by a dry run of the activities before it. What reaches
 * beyond the database is left out, and all that comes after it.
 */
@ApplicationScoped
public class DryRunInputs {
  private final ActivityExecutors executors;
  private final Kinds kinds;
  private final ScratchTables tables;
  private final DryRunConfig settings;
  private final InstantSource clock;

  public DryRunInputs(
      ActivityExecutors executors,
      Kinds kinds,
      ScratchTables tables,
      DryRunConfig settings,
      InstantSource clock) {
    this.executors = executors;
    this.kinds = kinds;
    this.tables = tables;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The context in which {@code activity} would be executed, with the first rows of each input. To
   * be called, and its tables read, within {@link ScratchTables#undone}.
   *
   * @param rows of each input, at most
   * @throws DryRunFailed when an activity before it cannot do its work
   */
  public ActivityContext at(
      WorkflowDefinition workflow, Activity activity, Variables parameters, int rows) {
    return context(
        workflow,
        activity,
        parameters,
        input -> shortened(input, rows),
        (_, _) -> Optional.empty());
  }

  /**
   * The same with all rows of each input.
   *
   * @throws DryRunFailed when an activity before it cannot do its work
   */
  public ActivityContext whole(
      WorkflowDefinition workflow, Activity activity, Variables parameters) {
    return context(
        workflow, activity, parameters, UnaryOperator.identity(), (_, _) -> Optional.empty());
  }

  /** The context of an activity to which nothing arrives: no activity before it is executed. */
  public ActivityContext withoutInputs(
      WorkflowDefinition workflow, Activity activity, Variables parameters) {
    return new DryRunContext(frame(workflow), activity, parameters, List.of());
  }

  /**
   * The same with the first rows, but what reaches beyond the database leaves the columns that it
   * would fill, without a row, so that what comes after it is executed too.
   *
   * @throws DryRunFailed when an activity before it cannot do its work
   */
  public ActivityContext withoutResponses(
      WorkflowDefinition workflow, Activity activity, Variables parameters, int rows) {
    return context(
        workflow,
        activity,
        parameters,
        input -> shortened(input, rows),
        (step, arriving) -> Optional.of(noRows(place(workflow, step, arriving))));
  }

  /** The activities before {@code activity} that a dry run does not execute. */
  public List<Activity> leftOut(WorkflowDefinition workflow, Activity activity) {
    return new WorkflowGraph(workflow)
        .before(activity.id()).stream()
            .filter(step -> !executors.supportsDryRun(step.settings()))
            .toList();
  }

  private ActivityContext context(
      WorkflowDefinition workflow,
      Activity activity,
      Variables parameters,
      UnaryOperator<ActivityInput> shown,
      BiFunction<Activity, List<ActivityInput>, Optional<Map<Outlet, WorkTable>>> inPlace) {
    DryRunContext.Frame frame = frame(workflow);
    Map<ActivityId, Map<Outlet, WorkTable>> left = new HashMap<>();
    Variables variables = parameters;
    for (Activity step : new WorkflowGraph(workflow).before(activity.id())) {
      if (!arrived(workflow, step, left.keySet())) {
        continue;
      }
      List<ActivityInput> arriving = inputs(workflow, step, left);
      if (executors.supportsDryRun(step.settings())) {
        DryRunContext context = new DryRunContext(frame, step, variables, arriving);
        Completed completed = completed(step, context);
        variables = variables.overlaidWith(completed.variables());
        left.put(step.id(), DryRunContext.left(completed));
      } else {
        inPlace.apply(step, arriving).ifPresent(tables -> left.put(step.id(), tables));
      }
    }
    return new DryRunContext(
        frame, activity, variables, inputs(workflow, activity, left).stream().map(shown).toList());
  }

  private Map<Outlet, WorkTable> noRows(ActivityPlace place) {
    Map<Outlet, WorkTable> empty = new HashMap<>();
    for (Outlet outlet : kinds.outlets(place.activity())) {
      kinds
          .structure(place, outlet)
          .ifPresent(structure -> empty.put(outlet, tables.create(structure)));
    }
    return empty;
  }

  private static ActivityPlace place(
      WorkflowDefinition workflow, Activity step, List<ActivityInput> arriving) {
    return workflow.place(
        step,
        arriving.stream()
            .map(
                input ->
                    new ActivityPlace.Inbound(
                        input.from(), input.outlet(), input.table().map(WorkTable::structure)))
            .toList());
  }

  private DryRunContext.Frame frame(WorkflowDefinition workflow) {
    return new DryRunContext.Frame(
        workflow,
        new RunId(UUID.randomUUID()),
        clock.instant(),
        workflow.options().zone().orElse(settings.zone()),
        tables,
        clock);
  }

  private Completed completed(Activity step, ActivityContext context) {
    return switch (executors.execute(step.settings(), context)) {
      case Completed completed -> completed;
      case Failed(var failure, var _) -> throw new DryRunFailed(failure);
      case Suspended(var waitsFor) ->
          throw new IllegalStateException("%s waits in a dry run: %s".formatted(step, waitsFor));
    };
  }

  private static boolean arrived(
      WorkflowDefinition workflow, Activity step, Set<ActivityId> completed) {
    return workflow.into(step.id()).stream().map(Transition::from).allMatch(completed::contains);
  }

  private static List<ActivityInput> inputs(
      WorkflowDefinition workflow,
      Activity activity,
      Map<ActivityId, Map<Outlet, WorkTable>> left) {
    return workflow.into(activity.id()).stream()
        .map(
            transition ->
                new ActivityInput(
                    transition.from(),
                    transition.outlet(),
                    Optional.ofNullable(
                        left.getOrDefault(transition.from(), Map.of()).get(transition.outlet()))))
        .toList();
  }

  private ActivityInput shortened(ActivityInput input, int rows) {
    return new ActivityInput(
        input.from(), input.outlet(), input.table().map(table -> tables.beginningOf(table, rows)));
  }
}
