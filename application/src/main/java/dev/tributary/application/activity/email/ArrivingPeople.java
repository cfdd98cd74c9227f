package dev.tributary.application.activity.email;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.RehearsalSettings;
import dev.tributary.application.activity.RehearseInputs;
import dev.tributary.application.run.RunFilter;
import dev.tributary.application.run.RunReader;
import dev.tributary.application.run.RunReader.RunSummary;
import dev.tributary.application.run.RunReader.TaskView;
import dev.tributary.application.run.RunReader.TransitionView;
import dev.tributary.application.worktable.ScratchTables;
import dev.tributary.application.worktable.WorkTables;
import dev.tributary.domain.run.ParameterValues;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Variables;
import dev.tributary.domain.workflow.Activity;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the people whom an Email activity would write to: those of the newest run that has kept
 * them, with the answers of the API that they really got; else those that can be found without
 * leaving the database.
 */
@ApplicationScoped
public class ArrivingPeople {
  /** How many runs are looked through; older ones have rarely kept their rows. */
  private static final int RUNS = 20;

  private final RunReader runs;
  private final WorkTables tables;
  private final ScratchTables scratch;
  private final RehearseInputs inputs;
  private final RehearsalSettings settings;
  private final PortionSize portion;

  public ArrivingPeople(
      RunReader runs,
      WorkTables tables,
      ScratchTables scratch,
      RehearseInputs inputs,
      RehearsalSettings settings,
      PortionSize portion) {
    this.runs = runs;
    this.tables = tables;
    this.scratch = scratch;
    this.inputs = inputs;
    this.settings = settings;
    this.portion = portion;
  }

  /**
   * Rows that arrive.
   *
   * @param run which kept them; empty when they were looked for just now
   */
  record People(WorkTable table, Variables variables, ZoneId zone, Optional<RunId> run) {}

  /**
   * What {@code work} makes of the people, who may be gone afterwards; empty when there are none to
   * find.
   *
   * @throws dev.tributary.application.activity.RehearsalFailed when an activity before this one
   *     cannot do its work
   * @throws dev.tributary.domain.problem.Refused when a parameter has no default
   */
  <T> Optional<T> with(WorkflowDefinition workflow, Activity activity, Function<People, T> work) {
    Optional<People> kept = kept(workflow, activity);
    return kept.isPresent()
        ? kept.map(work)
        : scratch.undone(() -> rehearsed(workflow, activity).map(work));
  }

  private Optional<People> kept(WorkflowDefinition workflow, Activity activity) {
    return runs.runs(RunFilter.of(workflow.name()), Optional.empty(), RUNS).items().stream()
        .map(RunSummary::id)
        .flatMap(run -> kept(workflow, activity, run).stream())
        .findFirst();
  }

  private Optional<People> kept(WorkflowDefinition workflow, Activity activity, RunId run) {
    return workflow.into(activity.id()).stream()
        .flatMap(arrow -> runs.transition(run, arrow.from(), arrow.outlet()).stream())
        .filter(TransitionView::rowsKept)
        .flatMap(left -> left.table().flatMap(tables::find).stream())
        .findFirst()
        .map(
            table ->
                new People(
                    table, variables(run, activity), zone(workflow, activity), Optional.of(run)));
  }

  private Variables variables(RunId run, Activity activity) {
    return runs.tasks(run).stream()
        .filter(task -> task.activity().equals(activity.id()))
        .map(TaskView::variables)
        .findFirst()
        .orElse(Variables.NONE);
  }

  private ZoneId zone(WorkflowDefinition workflow, Activity activity) {
    return activity.options().zone().or(() -> workflow.options().zone()).orElse(settings.zone());
  }

  private Optional<People> rehearsed(WorkflowDefinition workflow, Activity activity) {
    Variables parameters = ParameterValues.of(workflow.parameters(), Map.of());
    ActivityContext context = inputs.at(workflow, activity, parameters, portion.rows());
    return context
        .inputTable()
        .map(table -> new People(table, context.variables(), context.zone(), Optional.empty()));
  }
}
