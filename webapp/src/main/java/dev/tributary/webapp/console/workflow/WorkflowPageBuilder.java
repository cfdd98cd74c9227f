package dev.tributary.webapp.console.workflow;

import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.webapp.console.diagram.DiagramDrawing;
import dev.tributary.webapp.console.layout.PageFrame;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Builds the page of one workflow: its draft, else its newest revision. */
@ApplicationScoped
public class WorkflowPageBuilder {
  private static final int RUNS_ON_THE_PAGE = 10;

  private final WorkflowCatalogue catalogue;
  private final DefinitionSections sections;
  private final DiagramDrawing drawing;
  private final ScheduleSection schedule;
  private final PageFrame frame;

  WorkflowPageBuilder(
      WorkflowCatalogue catalogue,
      DefinitionSections sections,
      DiagramDrawing drawing,
      ScheduleSection schedule,
      PageFrame frame) {
    this.catalogue = catalogue;
    this.sections = sections;
    this.drawing = drawing;
    this.schedule = schedule;
    this.frame = frame;
  }

  WorkflowPage page(
      WorkflowName name, Optional<ActivityId> selected, Optional<WorkflowNotice> notice) {
    Workflow workflow = catalogue.workflow(name);
    WorkflowDefinition definition = catalogue.edited(name);
    List<WorkflowPage.Activity> activities = sections.activities(definition);
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
        sections.problems(definition),
        sections.parameters(definition),
        activities,
        selected.flatMap(
            id -> activities.stream().filter(a -> a.id().equals(id.value())).findFirst()),
        definition.activities().stream().anyMatch(definition::isTrigger),
        schedule.of(name),
        schedule.watermarks(name),
        schedule.lastRuns(name, RUNS_ON_THE_PAGE),
        sections.kinds(),
        sections.places(definition));
  }
}
