package dev.tributary.webapp.console.workflow;

import dev.tributary.adapters.definition.LocatedProblem;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.page.ListPage;
import dev.tributary.application.schedule.ArmedWorkflows;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.webapp.console.layout.PageFrame;
import dev.tributary.webapp.console.workflow.WorkflowListPage.Armed;
import dev.tributary.webapp.console.workflow.WorkflowListPage.NewForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the list of workflows, with the form of a new one and the problems of an upload. */
@ApplicationScoped
public class WorkflowListPageBuilder {
  private static final int WORKFLOWS_ON_A_PAGE = 50;
  private static final int RUNS_OF_EACH = 5;

  private final WorkflowCatalogue catalogue;
  private final LastRuns lastRuns;
  private final ArmedWorkflows armed;
  private final PageFrame frame;

  WorkflowListPageBuilder(
      WorkflowCatalogue catalogue, LastRuns lastRuns, ArmedWorkflows armed, PageFrame frame) {
    this.catalogue = catalogue;
    this.lastRuns = lastRuns;
    this.armed = armed;
    this.frame = frame;
  }

  WorkflowListPage list(Optional<WorkflowName> after) {
    return list(after, List.of(), NewForm.EMPTY);
  }

  /** The list with the problems of an uploaded definition. */
  WorkflowListPage rejected(List<LocatedProblem> problems) {
    return list(Optional.empty(), problems, NewForm.EMPTY);
  }

  /** The list with the form as it was sent, and a name in place of the one that was refused. */
  WorkflowListPage refused(NewWorkflow.Rejected refused, String label) {
    String error =
        Texts.render(refused.problem(), frame.locale())
            + " "
            + Texts.text(frame.locale(), "editor.nameProposed");
    return list(Optional.empty(), List.of(), new NewForm(refused.proposal().value(), label, error));
  }

  private WorkflowListPage list(
      Optional<WorkflowName> after, List<LocatedProblem> problems, NewForm form) {
    ListPage<Workflow, WorkflowName> found =
        ListPage.read(WORKFLOWS_ON_A_PAGE, rows -> catalogue.list(after, rows), Workflow::name);
    String more = found.next().map(last -> "/console/workflows?after=" + last).orElse("");
    Map<WorkflowName, Optional<Instant>> next =
        armed.of(found.items().stream().map(Workflow::name).toList());
    return new WorkflowListPage(
        found.items().stream().map(workflow -> row(workflow, next)).toList(),
        problems.stream().map(WorkflowListPage.Problem::of).toList(),
        form,
        more);
  }

  private WorkflowListPage.Row row(Workflow workflow, Map<WorkflowName, Optional<Instant>> armed) {
    Optional<Instant> next = armed.getOrDefault(workflow.name(), Optional.empty());
    return new WorkflowListPage.Row(
        workflow.name().value(),
        workflow.label(),
        workflow.revision(),
        workflow.draft().isPresent(),
        new Armed(
            armed.containsKey(workflow.name()), next.map(frame.formats()::dayAndTime).orElse("")),
        frame.formats().dayAndTime(workflow.updatedAt()),
        lastRuns.of(workflow.name(), RUNS_OF_EACH));
  }
}
