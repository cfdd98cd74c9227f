package dev.tributary.application.activity;

import dev.tributary.application.worktable.ScratchTables;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Variables;
import dev.tributary.domain.workflow.Activity;
import dev.tributary.domain.workflow.ActivityId;
import dev.tributary.domain.workflow.Outlet;
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

/**
 * Finds out what would arrive at an activity now, by executing what stands before it in tables that
 * vanish. What reaches beyond the database is left out, and all that comes after it.
 */
@ApplicationScoped
public class RehearseInputs {
  private final ActivityExecutors executors;
  private final ScratchTables tables;
  private final RehearsalSettings settings;
  private final InstantSource clock;

  public RehearseInputs(
      ActivityExecutors executors,
      ScratchTables tables,
      RehearsalSettings settings,
      InstantSource clock) {
    this.executors = executors;
    this.tables = tables;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The context in which {@code activity} would be executed, with the first rows of each input. To
   * be called, and its tables read, within {@link ScratchTables#undone}.
   *
   * @param rows of each input, at most
   * @throws RehearsalFailed when an activity before it cannot do its work
   */
  public ActivityContext at(
      WorkflowDefinition workflow, Activity activity, Variables parameters, int rows) {
    RehearsalContext.Frame frame = frame(workflow);
    Map<ActivityId, Map<Outlet, WorkTable>> left = new HashMap<>();
    Variables variables = parameters;
    for (Activity step : new WorkflowGraph(workflow).before(activity.id())) {
      if (executors.rehearsable(step.settings()) && arrived(workflow, step, left.keySet())) {
        RehearsalContext context =
            new RehearsalContext(frame, step, variables, inputs(workflow, step, left));
        Completed completed = completed(step, context);
        variables = variables.overlaidWith(completed.variables());
        left.put(step.id(), context.left(completed));
      }
    }
    return new RehearsalContext(
        frame,
        activity,
        variables,
        inputs(workflow, activity, left).stream().map(input -> shortened(input, rows)).toList());
  }

  private RehearsalContext.Frame frame(WorkflowDefinition workflow) {
    return new RehearsalContext.Frame(
        workflow.name(),
        new RunId(UUID.randomUUID()),
        clock.instant(),
        workflow.options().zone().orElse(settings.zone()),
        tables);
  }

  private Completed completed(Activity step, ActivityContext context) {
    return switch (executors.execute(step.settings(), context)) {
      case Completed completed -> completed;
      case Failed(var failure, var _) -> throw new RehearsalFailed(failure);
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
            arrow ->
                new ActivityInput(
                    arrow.from(),
                    arrow.outlet(),
                    Optional.ofNullable(
                        left.getOrDefault(arrow.from(), Map.of()).get(arrow.outlet()))))
        .toList();
  }

  private ActivityInput shortened(ActivityInput input, int rows) {
    return new ActivityInput(
        input.from(), input.outlet(), input.table().map(table -> tables.beginningOf(table, rows)));
  }
}
