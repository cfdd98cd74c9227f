package dev.tributary.webapp.console.run;

import dev.tributary.application.run.command.StartableWorkflows;
import dev.tributary.application.run.history.RunReader;
import dev.tributary.application.run.history.RunReader.FailureView;
import dev.tributary.application.run.history.RunReader.RunDetail;
import dev.tributary.application.run.history.RunReader.RunSummary;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.webapp.console.diagram.DiagramDrawing;
import dev.tributary.webapp.console.layout.Formats;
import dev.tributary.webapp.console.layout.PageFrame;
import dev.tributary.webapp.console.layout.Remedies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;

/** Builds the page of a run from the run, its tasks and its transitions. */
@ApplicationScoped
public class RunPageBuilder {
  private final RunReader reader;
  private final StartableWorkflows workflows;
  private final DiagramDrawing drawing;
  private final RunTabBuilder tabs;
  private final RunDrawerBuilder drawers;
  private final RunFigures figures;
  private final RunActivityProgress doing;
  private final PageFrame frame;
  private final InstantSource clock;

  public RunPageBuilder(
      RunReader reader,
      StartableWorkflows workflows,
      DiagramDrawing drawing,
      RunTabBuilder tabs,
      RunDrawerBuilder drawers,
      RunFigures figures,
      RunActivityProgress doing,
      PageFrame frame,
      InstantSource clock) {
    this.reader = reader;
    this.workflows = workflows;
    this.drawing = drawing;
    this.tabs = tabs;
    this.drawers = drawers;
    this.figures = figures;
    this.doing = doing;
    this.frame = frame;
    this.clock = clock;
  }

  /** The page at {@code address}; empty when there is no such run. */
  public Optional<RunPage> page(RunAddress address) {
    return reader.run(address.run()).map(detail -> page(address, detail));
  }

  private RunPage page(RunAddress address, RunDetail detail) {
    RunSummary run = detail.summary();
    Formats formats = frame.formats();
    WorkflowDefinition workflow = workflows.definition(detail.revisionId());
    RunParts parts =
        new RunParts(
            address,
            workflow,
            run,
            reader.tasks(run.id()),
            reader.transitions(run.id()),
            formats,
            clock.instant());
    return new RunPage(
        run.id().toString(),
        run.workflow().value(),
        run.workflowLabel(),
        run.revision(),
        run.startedBy(),
        formats.dayAndTime(run.createdAt()),
        RunStatusBadges.of(run.state()),
        figures.delivered(run),
        sentence(parts),
        doing.of(parts),
        run.failure().map(failure -> failure(workflow, failure)),
        run.state().ended(),
        !run.state().ended() || run.state() == RunState.FAILED,
        run.state() == RunState.FAILED,
        figures.of(parts, detail.people()),
        drawing.draw(
            workflow, new RunOverlay(address, parts.tasks(), parts.transitions(), formats)),
        address.events(),
        Arrays.stream(RunTab.values()).map(tab -> tab(address, tab)).toList(),
        address.tab(),
        tabs.journal(parts),
        tabs.tasks(parts),
        tabs.exchanges(parts),
        tabs.variables(parts),
        drawers.drawer(parts));
  }

  private static RunPage.Tab tab(RunAddress address, RunTab tab) {
    return new RunPage.Tab(
        Message.of("runs.tab_" + tab.word()), address.tab(tab), tab == address.tab());
  }

  private static RunPage.Failure failure(WorkflowDefinition workflow, FailureView failure) {
    Message message = failure.message();
    return new RunPage.Failure(
        RunParts.label(workflow, failure.activity()),
        message,
        failure.code(),
        Remedies.of(new Message(message.bundle() + "." + failure.code(), message.arguments())));
  }

  private static Message sentence(RunParts parts) {
    RunSummary run = parts.run();
    String failed = run.failure().map(f -> parts.label(f.activity())).orElse("");
    return switch (run.state()) {
      case QUEUED -> Message.of("runs.summary_queued");
      case RUNNING -> Message.of("runs.summary_running", String.join(", ", parts.working()));
      case FINISHED -> Message.of("runs.summary_finished", parts.duration());
      case FINISHED_WITH_WARNINGS ->
          Message.of("runs.summary_finishedWithWarnings", parts.duration(), parts.leftOut());
      case FAILED -> Message.of("runs.summary_failed", failed);
      case STOPPED -> Message.of("runs.summary_stopped", parts.duration());
    };
  }
}
