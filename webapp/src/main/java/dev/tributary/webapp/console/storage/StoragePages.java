package dev.tributary.webapp.console.storage;

import dev.tributary.application.storage.Storage;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.storage.Amount;
import dev.tributary.domain.storage.StorageFigures;
import dev.tributary.domain.storage.StorageFigures.StoredTable;
import dev.tributary.domain.storage.StorageLimits;
import dev.tributary.domain.storage.StoredKind;
import dev.tributary.domain.storage.StoredWorkflow;
import dev.tributary.webapp.console.layout.Formats;
import dev.tributary.webapp.console.layout.PageFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;

/** The page about what is stored, as it was measured last. */
@Path("/console/storage")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("operator")
@RunOnVirtualThread
public class StoragePages {
  /** The API gives the others. */
  private static final int MOST_WORKFLOWS = 200;

  private static final int MOST_TABLES = 20;

  private final Storage storage;
  private final StorageLimits limits;
  private final PageFrame frame;

  public StoragePages(Storage storage, StorageLimits limits, PageFrame frame) {
    this.storage = storage;
    this.limits = limits;
    this.frame = frame;
  }

  @CheckedTemplate(basePath = "StoragePages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance storage(StoragePage page);
  }

  @GET
  public TemplateInstance figures() {
    Formats formats = frame.formats();
    Optional<StorageFigures> figures = storage.latest();
    return Templates.storage(
        new StoragePage(
            figures.map(one -> Message.of("storage.at", formats.dayAndTime(one.measuredAt()))),
            history(figures.map(StorageFigures::historyBytes).orElse(0L), formats),
            figures.stream()
                .flatMap(one -> one.workflows().stream())
                .limit(MOST_WORKFLOWS)
                .map(one -> workflow(one, formats))
                .toList(),
            tables(figures.map(StorageFigures::tables).orElse(List.of()), formats)));
  }

  private Message history(long bytes, Formats formats) {
    String taken = formats.bytes(bytes);
    return limits
        .history()
        .map(most -> Message.of("storage.historyOf", taken, formats.bytes(most)))
        .orElse(Message.of("storage.history", taken));
  }

  private static StoragePage.Workflow workflow(StoredWorkflow workflow, Formats formats) {
    return new StoragePage.Workflow(
        workflow.workflow(),
        formats.bytes(workflow.bytes()),
        amount(workflow, StoredKind.RUNS, formats),
        amount(workflow, StoredKind.JOURNAL, formats),
        amount(workflow, StoredKind.SETS, formats),
        formats.number(workflow.of(StoredKind.SETS).rows()),
        amount(workflow, StoredKind.EXCHANGES, formats),
        amount(workflow, StoredKind.MESSAGES, formats));
  }

  private static StoragePage.Amount amount(
      StoredWorkflow workflow, StoredKind kind, Formats formats) {
    Amount amount = workflow.of(kind);
    return new StoragePage.Amount(
        formats.number(amount.count()), amount.bytes() == 0 ? "" : formats.bytes(amount.bytes()));
  }

  private static List<StoragePage.Table> tables(List<StoredTable> tables, Formats formats) {
    return tables.stream()
        .limit(MOST_TABLES)
        .map(table -> new StoragePage.Table(table.name(), formats.bytes(table.bytes())))
        .toList();
  }
}
