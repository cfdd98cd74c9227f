package dev.tributary.webapp.console.fileimport;

import dev.tributary.adapters.in.rest.fileimport.RejectPlaces;
import dev.tributary.application.fileimport.ImportReader;
import dev.tributary.application.fileimport.ImportReader.ImportDetail;
import dev.tributary.application.fileimport.ImportReader.Place;
import dev.tributary.application.page.ListPage;
import dev.tributary.domain.fileimport.row.ImportCounts;
import dev.tributary.domain.fileimport.row.Reject;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.layout.PageFrame;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Builds the list of the rejects of an import. */
@ApplicationScoped
class RejectsPageBuilder {
  private static final int ON_A_PAGE = 50;

  private final ImportReader imports;
  private final PageFrame frame;

  RejectsPageBuilder(ImportReader imports, PageFrame frame) {
    this.imports = imports;
    this.frame = frame;
  }

  ImportPage.Rejects rejects(ImportDetail found, Optional<Place> after) {
    ListPage<Reject, Place> listPage = imports.rejects(found.id(), after, ON_A_PAGE);
    String address = ImportPages.address(found.id());
    return new ImportPage.Rejects(
        listPage.items().stream().map(this::reject).toList(),
        note(found.counts()),
        after.isPresent() ? address : "",
        listPage.next().map(next -> address + "?after=" + RejectPlaces.written(next)).orElse(""));
  }

  private static Optional<Message> note(ImportCounts counts) {
    long all = counts.rejected() + counts.flaws();
    return counts.storedRejects() < all
        ? Optional.of(Message.of("imports.kept", counts.storedRejects(), all))
        : Optional.empty();
  }

  private ImportPage.Reject reject(Reject reject) {
    return new ImportPage.Reject(
        frame.formats().number(reject.line()),
        reject.column(),
        reject.value(),
        reject.row(),
        reject.reason(),
        reject.reason().name());
  }
}
