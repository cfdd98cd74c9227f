package dev.tributary.webapp.console.run;

import dev.tributary.adapters.text.Texts;
import dev.tributary.application.run.command.StartableWorkflows;
import dev.tributary.application.run.history.RunReader.RunSummary;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.layout.Formats;
import dev.tributary.webapp.console.layout.PageFrame;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/** Turns runs into rows of lists. */
@ApplicationScoped
public class RunRowBuilder {
  private final StartableWorkflows workflows;
  private final PageFrame frame;
  private final InstantSource clock;

  public RunRowBuilder(StartableWorkflows workflows, PageFrame frame, InstantSource clock) {
    this.workflows = workflows;
    this.frame = frame;
    this.clock = clock;
  }

  public RunRow row(RunSummary run) {
    Formats formats = frame.formats();
    Optional<Duration> elapsed =
        run.startedAt()
            .map(start -> Duration.between(start, run.endedAt().orElseGet(clock::instant)));
    return new RunRow(
        "/console/runs/" + run.id(),
        run.workflowLabel(),
        run.workflow().value(),
        run.revision(),
        run.test(),
        RunStatusBadges.of(run.state()),
        startedBy(run, formats.locale()),
        formats.dayAndTime(run.createdAt()),
        elapsed.map(formats::duration).orElse(""),
        run.state().ended() ? "" : elapsed.map(Formats::ticking).orElse(""),
        run.failure().map(f -> Texts.render(f.message(), formats.locale())).orElse(""),
        run.queuePosition()
            .map(place -> Texts.render(Message.of("runs.queuePosition", place), formats.locale()))
            .orElse(""));
  }

  private String startedBy(RunSummary run, Locale locale) {
    return Texts.render(
        RunStarter.of(run.trigger(), () -> workflows.definition(run.revisionId())), locale);
  }
}
