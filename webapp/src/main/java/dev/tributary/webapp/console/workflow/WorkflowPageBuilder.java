package dev.tributary.webapp.console.workflow;

import dev.tributary.adapters.definition.LocatedProblem;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.page.ListPage;
import dev.tributary.application.run.history.RunFilter;
import dev.tributary.application.run.history.RunReader;
import dev.tributary.application.workflow.ValidateWorkflow;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.webapp.activity.KindRegistration;
import dev.tributary.webapp.activity.KindRegistry;
import dev.tributary.webapp.console.diagram.DiagramDrawing;
import dev.tributary.webapp.console.layout.PageFrame;
import dev.tributary.webapp.console.run.RunRow;
import dev.tributary.webapp.console.run.RunRows;
import dev.tributary.webapp.console.workflow.WorkflowListPage.NewForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Builds the pages about workflows. */
@ApplicationScoped
public class WorkflowPageBuilder {
  private static final int WORKFLOWS_ON_A_PAGE = 50;
  private static final int RUNS_IN_THE_LIST = 5;
  private static final int RUNS_ON_THE_PAGE = 10;

  private final WorkflowCatalogue catalogue;
  private final ValidateWorkflow validate;
  private final RunReader runs;
  private final RunRows runRows;
  private final DiagramDrawing drawing;
  private final KindRegistry registry;
  private final PageFrame frame;

  public WorkflowPageBuilder(
      WorkflowCatalogue catalogue,
      ValidateWorkflow validate,
      RunReader runs,
      RunRows runRows,
      DiagramDrawing drawing,
      KindRegistry registry,
      PageFrame frame) {
    this.catalogue = catalogue;
    this.validate = validate;
    this.runs = runs;
    this.runRows = runRows;
    this.drawing = drawing;
    this.registry = registry;
    this.frame = frame;
  }

  WorkflowListPage list(Optional<WorkflowName> after, List<LocatedProblem> refused, NewForm form) {
    ListPage<Workflow, WorkflowName> found =
        ListPage.read(WORKFLOWS_ON_A_PAGE, rows -> catalogue.list(after, rows), Workflow::name);
    String more = found.next().map(last -> "/console/workflows?after=" + last).orElse("");
    return new WorkflowListPage(
        found.items().stream().map(this::row).toList(),
        refused.stream().map(WorkflowPageBuilder::problem).toList(),
        form,
        more);
  }

  /** The list with the form as it was sent, and a name in place of the one that was refused. */
  WorkflowListPage refused(NewWorkflow.Rejected refused, String label) {
    String error =
        Texts.render(refused.problem(), frame.locale())
            + " "
            + Texts.text(frame.locale(), "editor.nameProposed");
    return list(Optional.empty(), List.of(), new NewForm(refused.proposal().value(), label, error));
  }

  WorkflowPage page(
      WorkflowName name, Optional<ActivityId> selected, Optional<WorkflowNotice> notice) {
    Workflow workflow = catalogue.workflow(name);
    WorkflowDefinition definition = catalogue.edited(name);
    List<WorkflowPage.Activity> activities =
        definition.activities().stream().map(this::activity).toList();
    return new WorkflowPage(
        name.value(),
        workflow.label(),
        definition.description(),
        workflow.revision(),
        workflow.draft().isPresent(),
        notice,
        workflow.version(),
        frame.formats().dayAndTime(workflow.updatedAt()),
        drawing.draw(definition, new WorkflowOverlay(name, selected, frame.may("designer"))),
        validate.validate(definition).stream()
            .map(problem -> problem(new LocatedProblem(problem, 0, 0)))
            .toList(),
        definition.parameters().stream().map(WorkflowPageBuilder::parameter).toList(),
        activities,
        selected.flatMap(
            id -> activities.stream().filter(a -> a.id().equals(id.value())).findFirst()),
        lastRuns(name, RUNS_ON_THE_PAGE),
        registry.all().stream().map(WorkflowPageBuilder::kind).toList());
  }

  private static WorkflowPage.Kind kind(KindRegistration<?> registration) {
    return new WorkflowPage.Kind(registration.kind().id(), registration.kind().label());
  }

  private WorkflowListPage.Row row(Workflow workflow) {
    return new WorkflowListPage.Row(
        workflow.name().value(),
        workflow.label(),
        workflow.revision(),
        workflow.draft().isPresent(),
        frame.formats().dayAndTime(workflow.updatedAt()),
        lastRuns(workflow.name(), RUNS_IN_THE_LIST));
  }

  private List<RunRow> lastRuns(WorkflowName name, int limit) {
    return runs.runs(RunFilter.of(name), Optional.empty(), limit).items().stream()
        .map(runRows::row)
        .toList();
  }

  private WorkflowPage.Activity activity(Activity activity) {
    return new WorkflowPage.Activity(
        activity.id().value(),
        activity.label(),
        activity.kind(),
        registry.icon(activity),
        registry.lines(activity));
  }

  private static WorkflowPage.ParameterField parameter(Parameter parameter) {
    return new WorkflowPage.ParameterField(
        parameter.name(),
        parameter.type().name().toLowerCase(Locale.ROOT),
        parameter.defaultValue().map(Object::toString).orElse(""),
        parameter.defaultValue().isEmpty());
  }

  private static WorkflowListPage.Problem problem(LocatedProblem located) {
    Problem problem = located.problem();
    return new WorkflowListPage.Problem(
        problem.severity() == Problem.Severity.ERROR,
        problem.place(),
        located.line(),
        located.column(),
        problem.message(),
        problem.code());
  }
}
