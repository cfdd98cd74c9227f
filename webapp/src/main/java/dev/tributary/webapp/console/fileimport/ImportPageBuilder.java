package dev.tributary.webapp.console.fileimport;

import dev.tributary.application.fileimport.ImportReader.ImportDetail;
import dev.tributary.domain.fileimport.plan.ImportPlan;
import dev.tributary.domain.fileimport.row.ImportCounts;
import dev.tributary.domain.fileimport.row.ImportNote;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.layout.Formats;
import dev.tributary.webapp.console.layout.PageFrame;
import dev.tributary.webapp.console.layout.Remedies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Builds the page of one import. */
@ApplicationScoped
class ImportPageBuilder {
  private final TargetColumns targets;
  private final ImportPlanLabels plans;
  private final ImportSummary summary;
  private final PageFrame frame;

  ImportPageBuilder(
      TargetColumns targets, ImportPlanLabels plans, ImportSummary summary, PageFrame frame) {
    this.targets = targets;
    this.plans = plans;
    this.summary = summary;
    this.frame = frame;
  }

  ImportPage page(ImportDetail found, ImportPage.Rejects rejects) {
    Formats formats = frame.formats();
    return new ImportPage(
        found.id().toString(),
        found.file().name(),
        formats.bytes(found.file().bytes()),
        found.times().by(),
        formats.dayAndTime(found.times().created()),
        ImportStatusBadges.of(found.state()),
        summary.of(found),
        found.percent(),
        found.state().ended(),
        found.state().stoppable(),
        found.resumable(),
        found.failure().map(ImportPageBuilder::failure),
        figures(found.counts(), formats),
        found.counts().notes().all().stream().map(ImportNote::message).toList(),
        found.plan().map(this::columns).orElse(List.of()),
        found.plan().map(plans::lines).orElse(List.of()),
        rejects);
  }

  private static ImportPage.Failure failure(Message failure) {
    return new ImportPage.Failure(failure, failure.name(), Remedies.of(failure));
  }

  private static List<ImportPage.Figure> figures(ImportCounts counts, Formats formats) {
    return List.of(
        new ImportPage.Figure("imports.lines", formats.number(counts.rows())),
        new ImportPage.Figure("imports.inserted", formats.number(counts.inserted())),
        new ImportPage.Figure("imports.updated", formats.number(counts.updated())),
        new ImportPage.Figure("imports.unchanged", formats.number(counts.unchanged())),
        new ImportPage.Figure("imports.rejected", formats.number(counts.rejected())),
        new ImportPage.Figure("imports.leftOut", formats.number(counts.flaws())));
  }

  private List<ImportPage.Column> columns(ImportPlan plan) {
    Map<String, String> labels = targets.labels();
    return plan.columns().stream()
        .map(
            column ->
                new ImportPage.Column(
                    column.header(),
                    ColumnChoice.of(column)
                        .map(name -> labels.getOrDefault(name, name))
                        .orElse("")))
        .toList();
  }
}
