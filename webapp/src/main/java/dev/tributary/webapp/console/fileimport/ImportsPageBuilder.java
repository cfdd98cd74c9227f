package dev.tributary.webapp.console.fileimport;

import dev.tributary.application.fileimport.ImportReader;
import dev.tributary.application.fileimport.ImportReader.ImportDetail;
import dev.tributary.application.page.ListPage;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.fileimport.row.ImportCounts;
import dev.tributary.webapp.console.layout.Formats;
import dev.tributary.webapp.console.layout.PageFrame;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Builds the list of imports. */
@ApplicationScoped
class ImportsPageBuilder {
  static final int ROWS = 25;
  static final Optional<ImportId> NEWEST = Optional.empty();

  private final ImportReader imports;
  private final PageFrame frame;

  ImportsPageBuilder(ImportReader imports, PageFrame frame) {
    this.imports = imports;
    this.frame = frame;
  }

  ImportsPage page(Optional<ImportId> after) {
    ListPage<ImportDetail, ImportId> found = imports.imports(after, ROWS);
    return new ImportsPage(
        found.items().stream().map(this::row).toList(),
        after.isEmpty() && found.items().stream().anyMatch(one -> !one.state().ended()),
        after.isPresent() ? ImportPages.HOME : "",
        found.next().map(id -> ImportPages.HOME + "?after=" + id).orElse(""));
  }

  private ImportsPage.Row row(ImportDetail found) {
    Formats formats = frame.formats();
    ImportCounts counts = found.counts();
    return new ImportsPage.Row(
        ImportPages.address(found.id()),
        found.file().name(),
        ImportStatusBadges.of(found.state()),
        found.state().ended() ? "" : formats.number(found.percent()),
        formats.dayAndTime(found.times().created()),
        found.times().by(),
        formats.number(counts.rows()),
        formats.number(counts.inserted()),
        formats.number(counts.updated()),
        formats.number(counts.rejected()));
  }
}
