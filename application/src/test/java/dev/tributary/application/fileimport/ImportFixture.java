package dev.tributary.application.fileimport;

import static dev.tributary.application.resource.ResourceFixture.column;

import dev.tributary.application.access.SettableClock;
import dev.tributary.application.access.audit.FixedActor;
import dev.tributary.application.access.audit.InMemoryAuditTrail;
import dev.tributary.application.resource.InMemoryResources;
import dev.tributary.application.resource.ResourceFixture;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.fileimport.ImportState;
import dev.tributary.domain.fileimport.plan.ImportableColumns;
import dev.tributary.domain.fileimport.row.RowLimits;
import dev.tributary.domain.value.ValueType;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The use cases of imports over stores in memory. */
final class ImportFixture {
  /** Two parts and a half. */
  static final int LARGEST = ImportFiles.PART * 5 / 2;

  static final ImportLimits LIMITS =
      new ImportLimits(
          LARGEST,
          new RowLimits(100, 100, 100, 100),
          100,
          100,
          100,
          1,
          Duration.ofDays(30),
          Duration.ofDays(7));

  final SettableClock clock = new SettableClock();
  final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  final InMemoryResources resources = new InMemoryResources();
  final InMemoryImportFiles files = new InMemoryImportFiles();
  final InMemoryFileImports imports = new InMemoryFileImports(files);

  /** In the order in which they were queued. */
  final List<ImportId> queued = new ArrayList<>();

  final ReceiveFile receive = new ReceiveFile(imports, files, LIMITS, FixedActor.BOSS, clock);
  final CommandImport command =
      new CommandImport(imports, queued::add, trail.changes(clock), clock);
  final PurgeImports purge = new PurgeImports(imports, LIMITS, clock);

  ImportFixture() {
    resources.add(
        ResourceFixture.resource(
            ImportableColumns.RESOURCE,
            List.of(
                column("externalId", ValueType.TEXT),
                column("email", ValueType.TEXT),
                column("birthDate", ValueType.DATE),
                column("optOutEmail", ValueType.BOOLEAN))));
  }

  ReceivedFile received(String name, byte[] bytes) {
    return receive.receive(name, ImportableColumns.RESOURCE, new ByteArrayInputStream(bytes));
  }

  /** An import with a file of three bytes, in that state since now. */
  ImportId ended(ImportState state) {
    ImportId id = received("people.csv", new byte[3]).id();
    imports.end(id, state, Optional.empty(), clock.instant());
    return id;
  }
}
