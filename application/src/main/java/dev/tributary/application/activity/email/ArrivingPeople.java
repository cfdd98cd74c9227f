package dev.tributary.application.activity.email;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.KeptInputs;
import dev.tributary.application.activity.RehearsalSettings;
import dev.tributary.application.activity.RehearseInputs;
import dev.tributary.application.worktable.ScratchTables;
import dev.tributary.domain.run.ParameterValues;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Variables;
import dev.tributary.domain.workflow.Activity;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the people whom an Email activity would write to: those of the newest run that has kept
 * them, with the responses of the API that they really got; else those of a dry run, which calls
 * nothing.
 */
@ApplicationScoped
public class ArrivingPeople {
  private final KeptInputs keptInputs;
  private final ScratchTables scratch;
  private final RehearseInputs inputs;
  private final RehearsalSettings settings;
  private final PortionSize portion;

  public ArrivingPeople(
      KeptInputs keptInputs,
      ScratchTables scratch,
      RehearseInputs inputs,
      RehearsalSettings settings,
      PortionSize portion) {
    this.keptInputs = keptInputs;
    this.scratch = scratch;
    this.inputs = inputs;
    this.settings = settings;
    this.portion = portion;
  }

  /**
   * Rows that arrive.
   *
   * @param run which kept them; empty when they were looked for just now
   * @param uncalled labels of the activities before that a dry run does not execute
   */
  record People(
      WorkTable table,
      Variables variables,
      ZoneId zone,
      Optional<RunId> run,
      List<String> uncalled) {}

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
    return keptInputs
        .newest(workflow, activity)
        .map(
            kept ->
                new People(
                    kept.table(),
                    kept.variables(),
                    zone(workflow, activity),
                    Optional.of(kept.run()),
                    List.of()));
  }

  private ZoneId zone(WorkflowDefinition workflow, Activity activity) {
    return activity.options().zone().or(() -> workflow.options().zone()).orElse(settings.zone());
  }

  private Optional<People> rehearsed(WorkflowDefinition workflow, Activity activity) {
    Variables parameters = ParameterValues.of(workflow.parameters(), Map.of());
    ActivityContext context =
        inputs.withoutResponses(workflow, activity, parameters, portion.rows());
    List<String> uncalled =
        inputs.leftOut(workflow, activity).stream().map(Activity::label).toList();
    return context
        .inputTable()
        .map(
            table ->
                new People(table, context.variables(), context.zone(), Optional.empty(), uncalled));
  }
}
