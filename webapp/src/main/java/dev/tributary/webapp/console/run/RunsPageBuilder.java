package dev.tributary.webapp.console.run;

import dev.tributary.application.page.ListPage;
import dev.tributary.application.run.history.RunReader;
import dev.tributary.application.run.history.RunReader.RunSummary;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.run.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Builds the list of runs. */
@ApplicationScoped
class RunsPageBuilder {
  private static final int RUNS_ON_A_PAGE = 25;
  private static final int WORKFLOWS_SUGGESTED = 100;

  private final RunReader reader;
  private final RunRowBuilder rows;
  private final WorkflowCatalogue catalogue;
  private final InstantSource clock;

  RunsPageBuilder(
      RunReader reader, RunRowBuilder rows, WorkflowCatalogue catalogue, InstantSource clock) {
    this.reader = reader;
    this.rows = rows;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  RunsPage page(RunFacets facets, Optional<RunId> after) {
    ListPage<RunSummary, RunId> found = found(facets, after);
    return new RunsPage(
        facets.page(
            catalogue.list(Optional.empty(), WORKFLOWS_SUGGESTED).stream()
                .map(workflow -> workflow.name().value())
                .toList()),
        found.items().stream().map(rows::row).toList(),
        found.next().map(id -> facets.href(id.toString())).orElse(""));
  }

  private ListPage<RunSummary, RunId> found(RunFacets facets, Optional<RunId> after) {
    return facets.impossible()
        ? new ListPage<>(List.of(), Optional.empty())
        : reader.runs(facets.filter(clock.instant()), after, RUNS_ON_A_PAGE);
  }
}
