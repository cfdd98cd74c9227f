package dev.tributary.webapp.console.run;

import dev.tributary.adapters.text.Texts;
import dev.tributary.application.page.ListPage;
import dev.tributary.application.run.history.RunReader;
import dev.tributary.application.run.history.RunReader.JournalLine;
import dev.tributary.application.run.history.RunReader.TaskView;
import dev.tributary.domain.run.Severity;
import dev.tributary.webapp.console.layout.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Builds the tabs below the diagram; only the shown tab reads data. */
@ApplicationScoped
public class RunTabBuilder {
  private static final int LINES_ON_A_PAGE = 500;
  private static final int FULL_WIDTH = 1000;
  private static final int THINNEST = 4;

  private final RunReader reader;
  private final ExchangeRows exchangeRows;
  private final DriftRows driftRows;

  public RunTabBuilder(RunReader reader, ExchangeRows exchangeRows, DriftRows driftRows) {
    this.reader = reader;
    this.exchangeRows = exchangeRows;
    this.driftRows = driftRows;
  }

  RunPage.Journal journal(RunParts parts) {
    if (parts.address().tab() != RunTab.JOURNAL) {
      return new RunPage.Journal(List.of(), "");
    }
    ListPage<JournalLine, Long> lines =
        reader.journal(parts.run().id(), Optional.empty(), LINES_ON_A_PAGE);
    String more =
        lines.next().map(next -> "/api/v1/runs/%s/journal".formatted(parts.run().id())).orElse("");
    return new RunPage.Journal(
        lines.items().stream().map(line -> line(parts, line)).toList(), more);
  }

  List<RunPage.Task> tasks(RunParts parts) {
    return parts.address().tab() == RunTab.TASKS
        ? parts.activations().stream().map(task -> task(parts, task)).toList()
        : List.of();
  }

  List<RunPage.Exchange> exchanges(RunParts parts) {
    return parts.address().tab() == RunTab.EXCHANGES ? exchangeRows.of(parts) : List.of();
  }

  List<RunPage.Drift> drift(RunParts parts) {
    return parts.address().tab() == RunTab.DRIFT ? driftRows.of(parts) : List.of();
  }

  List<RunPage.Variable> variables(RunParts parts) {
    return parts.address().tab() == RunTab.VARIABLES ? VariableRows.set(parts) : List.of();
  }

  private static RunPage.Line line(RunParts parts, JournalLine line) {
    Formats formats = parts.formats();
    return new RunPage.Line(
        line.severity().name().toLowerCase(Locale.ROOT),
        icon(line.severity()),
        formats.clock(line.at()),
        formats.dayAndTime(line.at()),
        line.activity().map(parts::label).orElse(""),
        line.message(),
        line.code().orElse(""));
  }

  private static String icon(Severity severity) {
    return switch (severity) {
      case INFO -> "info";
      case WARNING -> "circle-alert";
      case ERROR -> "circle-x";
    };
  }

  private static RunPage.Task task(RunParts parts, TaskView task) {
    Formats formats = parts.formats();
    Instant end = task.endedAt().orElse(parts.lastInstant());
    Optional<Duration> took = task.startedAt().map(start -> Duration.between(start, end));
    return new RunPage.Task(
        parts.label(task.activity()),
        parts.address().select(task.activity()),
        parts.address().activity().filter(task.activity()::equals).isPresent(),
        RunStatusBadges.of(task),
        task.activation(),
        task.attempt(),
        task.startedAt().map(formats::clock).orElse(""),
        took.map(formats::duration).orElse(""),
        task.endedAt().isPresent() || parts.run().state().ended()
            ? ""
            : took.map(Formats::ticking).orElse(""),
        task.startedAt().map(start -> thousandths(parts, start)).orElse(0),
        task.startedAt()
            .map(start -> Math.max(THINNEST, thousandths(parts, end) - thousandths(parts, start)))
            .orElse(0),
        progress(formats, task),
        task.failure().map(f -> Texts.render(f.message(), formats.locale())).orElse(""));
  }

  static String progress(Formats formats, TaskView task) {
    if (task.state().ended() || task.progressDone() == 0) {
      return "";
    }
    return task.progressTotal() == 0
        ? formats.number(task.progressDone())
        : formats.number(task.progressDone()) + " / " + formats.number(task.progressTotal());
  }

  /** Where {@code at} lies in the run's time, in thousandths. */
  private static int thousandths(RunParts parts, Instant at) {
    long whole = Math.max(1, parts.elapsed().toMillis());
    Instant start = parts.run().startedAt().orElse(parts.run().createdAt());
    long part = Duration.between(start, at).toMillis() * FULL_WIDTH / whole;
    return Math.clamp(part, 0, FULL_WIDTH - THINNEST);
  }
}
