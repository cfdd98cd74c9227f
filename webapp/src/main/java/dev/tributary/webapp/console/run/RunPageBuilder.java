package dev.tributary.webapp.console.run;

import dev.tributary.adapters.text.Texts;
import dev.tributary.application.run.history.RunReader.FailureView;
import dev.tributary.application.run.history.RunReader.RunSummary;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.CommandRules;
import dev.tributary.domain.run.RunCommand.Kind;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.run.Trigger.Origin;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.webapp.console.diagram.DiagramDrawing;
import dev.tributary.webapp.console.layout.Formats;
import dev.tributary.webapp.console.layout.Remedies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;

/** Builds the page of a run from the run, its tasks and its transitions. */
@ApplicationScoped
public class RunPageBuilder {
  private final DiagramDrawing drawing;
  private final RunTabBuilder tabs;
  private final RunDrawerBuilder drawers;
  private final RunFigures figures;
  private final RunActivityProgress progress;

  public RunPageBuilder(
      DiagramDrawing drawing,
      RunTabBuilder tabs,
      RunDrawerBuilder drawers,
      RunFigures figures,
      RunActivityProgress progress) {
    this.drawing = drawing;
    this.tabs = tabs;
    this.drawers = drawers;
    this.figures = figures;
    this.progress = progress;
  }

  RunPage page(RunParts parts) {
    RunAddress address = parts.address();
    RunSummary run = parts.run();
    WorkflowDefinition workflow = parts.workflow();
    Formats formats = parts.formats();
    return new RunPage(
        run.id().toString(),
        run.workflow().value(),
        run.workflowLabel(),
        run.revision(),
        run.test(),
        Texts.render(RunStarter.of(run.trigger(), () -> workflow), formats.locale()),
        run.trigger().origin().map(from -> "/console/runs/" + from.run()).orElse(""),
        formats.dayAndTime(run.createdAt()),
        RunStatusBadges.of(run.state()),
        figures.delivered(run),
        summary(parts),
        progress.of(parts),
        parts.children().stream().map(child -> child(parts, child)).toList(),
        run.failure().map(failure -> failure(workflow, failure)),
        run.state().ended(),
        CommandRules.possible(run.state()).stream().map(Kind::id).toList(),
        figures.of(parts),
        drawing.draw(
            workflow, new RunOverlay(address, parts.tasks(), parts.transitions(), formats)),
        address.events(),
        Arrays.stream(RunTab.values()).map(tab -> tab(address, tab)).toList(),
        address.tab(),
        tabs.journal(parts),
        tabs.tasks(parts),
        tabs.exchanges(parts),
        tabs.variables(parts),
        tabs.drift(parts),
        drawers.drawer(parts));
  }

  private static RunPage.Child child(RunParts parts, RunSummary child) {
    return new RunPage.Child(
        child.trigger().origin().map(Origin::activity).map(parts::label).orElse(""),
        "/console/runs/" + child.id(),
        child.workflowLabel(),
        RunStatusBadges.of(child.state()));
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

  private static Message summary(RunParts parts) {
    RunSummary run = parts.run();
    String failed = run.failure().map(f -> parts.label(f.activity())).orElse("");
    return switch (run.state()) {
      case QUEUED ->
          run.queuePosition()
              .map(place -> Message.of("runs.summary_waitsForOthers", place))
              .orElseGet(() -> Message.of("runs.summary_queued"));
      case RUNNING ->
          parts.working().isEmpty()
              ? Message.of("runs.summary_next")
              : Message.of("runs.summary_running", String.join(", ", parts.working()));
      case WAITING -> Message.of("runs.summary_waiting", String.join(", ", parts.waiting()));
      case PAUSED ->
          parts.working().isEmpty()
              ? Message.of("runs.summary_paused")
              : Message.of("runs.summary_pausing", String.join(", ", parts.working()));
      case FINISHED -> Message.of("runs.summary_finished", parts.duration());
      case FINISHED_WITH_WARNINGS -> warned(parts);
      case FAILED -> Message.of("runs.summary_failed", failed);
      case STOPPED ->
          parts.hasBegun()
              ? Message.of("runs.summary_stopped", parts.duration())
              : Message.of("runs.summary_notBegun");
    };
  }

  private static Message warned(RunParts parts) {
    long failed = parts.count(TaskState.FAILED);
    return failed > 0
        ? Message.of("runs.summary_finishedWithFailures", parts.duration(), failed)
        : Message.of(
            "runs.summary_finishedWithWarnings",
            parts.duration(),
            parts.count(TaskState.NOT_EXECUTED));
  }
}
