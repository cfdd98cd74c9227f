package dev.tributary.webapp.console.workflow;

import dev.tributary.application.run.history.RunFilter;
import dev.tributary.application.run.history.RunReader;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.webapp.console.run.RunRow;
import dev.tributary.webapp.console.run.RunRowBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The last runs of a workflow as rows of a page, newest first. */
@ApplicationScoped
class LastRuns {
  private final RunReader reader;
  private final RunRowBuilder rows;

  LastRuns(RunReader reader, RunRowBuilder rows) {
    this.reader = reader;
    this.rows = rows;
  }

  List<RunRow> of(WorkflowName name, int limit) {
    return reader.runs(RunFilter.of(name), Optional.empty(), limit).items().stream()
        .map(rows::row)
        .toList();
  }
}
