package dev.tributary.webapp.console.run;

import dev.tributary.adapters.text.Texts;
import dev.tributary.application.run.RunReader.RunSummary;
import dev.tributary.application.run.Slice;
import dev.tributary.domain.run.RunId;
import dev.tributary.webapp.console.layout.Formats;
import dev.tributary.webapp.console.layout.PageFrame;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;

/** Turns runs into rows of a list. */
@ApplicationScoped
public class RunListAssembly {
  private final PageFrame frame;
  private final InstantSource clock;

  public RunListAssembly(PageFrame frame, InstantSource clock) {
    this.frame = frame;
    this.clock = clock;
  }

  public RunListPage page(Slice<RunSummary, RunId> runs) {
    return new RunListPage(
        runs.items().stream().map(this::row).toList(),
        runs.next().map(id -> "/console/runs?after=" + id).orElse(""));
  }

  private RunListPage.Row row(RunSummary run) {
    Formats formats = frame.formats();
    return new RunListPage.Row(
        "/console/runs/" + run.id(),
        run.workflowLabel(),
        run.workflow().value(),
        run.revision(),
        StateLooks.of(run.state()),
        run.startedBy(),
        formats.dayAndTime(run.createdAt()),
        run.startedAt()
            .map(start -> Duration.between(start, run.endedAt().orElseGet(clock::instant)))
            .map(formats::duration)
            .orElse(""),
        run.failure().map(f -> Texts.render(f.message(), formats.locale())).orElse(""));
  }
}
