package dev.tributary.application.activity.externalapi.drift;

import dev.tributary.application.activity.externalapi.drift.DriftReports.TaskReport;
import dev.tributary.application.run.history.RunReader;
import dev.tributary.application.workflow.EditDraft;
import dev.tributary.application.workflow.SaveResult;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.drift.NewColumns;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.edit.WorkflowEdit.ReplaceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Adds the properties that a report lists as new to the draft, as columns of the types of their
 * values. A published revision keeps the structure with which it was validated.
 */
@ApplicationScoped
public class AddNewColumns {
  private final RunReader runs;
  private final DriftReports reports;
  private final WorkflowCatalogue catalogue;
  private final EditDraft drafts;

  public AddNewColumns(
      RunReader runs, DriftReports reports, WorkflowCatalogue catalogue, EditDraft drafts) {
    this.runs = runs;
    this.reports = reports;
    this.catalogue = catalogue;
    this.drafts = drafts;
  }

  /** The columns that the draft has now, and where. */
  public record Added(WorkflowName workflow, ActivityId activity, List<String> columns) {}

  /**
   * @throws NotFound when there is no such run or report, or the draft has no such activity
   * @throws Refused when there is nothing that the draft lacks
   */
  @Transactional
  public Added add(RunId run, TaskId task) {
    WorkflowName workflow =
        runs.run(run)
            .orElseThrow(() -> new NotFound(RunErrorCode.UNKNOWN_RUN, run.toString()))
            .summary()
            .workflow();
    TaskReport report =
        reports.of(run).stream()
            .filter(each -> each.task().equals(task))
            .findFirst()
            .orElseThrow(
                () ->
                    new NotFound(
                        ExternalApiErrorCode.DRIFT_NO_REPORT, run.toString(), task.value()));
    return add(workflow, report);
  }

  private Added add(WorkflowName workflow, TaskReport report) {
    ExternalApiSettings settings = settings(workflow, report.activity());
    OutboundMapping before = settings.outbound();
    OutboundMapping after = NewColumns.in(before, report.report().added());
    List<String> names =
        after.columns().stream().skip(before.columns().size()).map(OutboundColumn::name).toList();
    if (names.isEmpty()) {
      throw new Refused(ExternalApiErrorCode.DRIFT_NOTHING_TO_ADD);
    }
    save(workflow, new ReplaceSettings(report.activity(), settings.withOutbound(after)));
    return new Added(workflow, report.activity(), names);
  }

  private void save(WorkflowName workflow, ReplaceSettings edit) {
    long version = catalogue.workflow(workflow).version();
    if (drafts.edit(workflow, version, List.of(edit))
        instanceof SaveResult.Rejected(var problems)) {
      throw new Refused(problems.getFirst().message());
    }
  }

  private ExternalApiSettings settings(WorkflowName workflow, ActivityId activity) {
    return catalogue
        .edited(workflow)
        .activity(activity)
        .map(found -> found.settings())
        .filter(ExternalApiSettings.class::isInstance)
        .map(ExternalApiSettings.class::cast)
        .orElseThrow(() -> new NotFound(WorkflowErrorCode.NO_SUCH_ACTIVITY, activity.value()));
  }
}
