package dev.tributary.application.message.delivery.compose;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.DryRunConfig;
import dev.tributary.application.activity.DryRunInputs;
import dev.tributary.application.activity.RetainedInputs;
import dev.tributary.application.worktable.ScratchTables;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.StartParameters;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the recipients of a channel activity: those of the newest run that has retained them, with
 * the recorded responses of the API; else those of a dry run, which calls no API.
 */
@ApplicationScoped
public class PreviewRecipients {
  private final RetainedInputs retainedInputs;
  private final ScratchTables scratch;
  private final DryRunInputs inputs;
  private final DryRunConfig settings;
  private final BatchSize batch;

  public PreviewRecipients(
      RetainedInputs retainedInputs,
      ScratchTables scratch,
      DryRunInputs inputs,
      DryRunConfig settings,
      BatchSize batch) {
    this.retainedInputs = retainedInputs;
    this.scratch = scratch;
    this.inputs = inputs;
    this.settings = settings;
    this.batch = batch;
  }

  /**
   * Rows that arrive.
   *
   * @param run which retained them; empty when they come from a dry run
   * @param uncalled labels of the activities before that a dry run does not execute
   */
  public record Candidates(
      WorkTable table,
      Variables variables,
      ZoneId zone,
      Optional<RunId> run,
      List<String> uncalled) {}

  /**
   * What {@code work} makes of the people, who may be gone afterwards; empty when there are none to
   * find.
   *
   * @throws dev.tributary.application.activity.DryRunFailed when an activity before this one cannot
   *     do its work
   * @throws dev.tributary.domain.problem.Refused when a parameter has no default
   */
  public <T> Optional<T> with(
      WorkflowDefinition workflow, Activity activity, Function<Candidates, T> work) {
    Optional<Candidates> retained = retained(workflow, activity);
    return retained.isPresent()
        ? retained.map(work)
        : scratch.undone(() -> dryRun(workflow, activity).map(work));
  }

  private Optional<Candidates> retained(WorkflowDefinition workflow, Activity activity) {
    return retainedInputs
        .newest(workflow, activity)
        .map(
            retained ->
                new Candidates(
                    retained.table(),
                    retained.variables(),
                    zone(workflow, activity),
                    Optional.of(retained.run()),
                    List.of()));
  }

  private ZoneId zone(WorkflowDefinition workflow, Activity activity) {
    return activity.options().zone().or(() -> workflow.options().zone()).orElse(settings.zone());
  }

  private Optional<Candidates> dryRun(WorkflowDefinition workflow, Activity activity) {
    Variables parameters = StartParameters.values(workflow, Optional.empty(), Map.of());
    ActivityContext context = inputs.withoutResponses(workflow, activity, parameters, batch.rows());
    List<String> uncalled =
        inputs.leftOut(workflow, activity).stream().map(Activity::label).toList();
    return context
        .inputTable()
        .map(
            table ->
                new Candidates(
                    table, context.variables(), context.zone(), Optional.empty(), uncalled));
  }
}
