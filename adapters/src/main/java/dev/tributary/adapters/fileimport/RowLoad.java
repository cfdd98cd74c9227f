package dev.tributary.adapters.fileimport;

import dev.tributary.adapters.copy.BackgroundTask;
import dev.tributary.adapters.copy.CopyInto;
import dev.tributary.adapters.out.postgres.fileimport.StagingSql;
import dev.tributary.application.fileimport.ImportClaim;
import dev.tributary.application.fileimport.ImportLimits;
import dev.tributary.application.fileimport.execution.FileLoading.Batches;
import dev.tributary.domain.fileimport.file.FileRow;
import dev.tributary.domain.fileimport.plan.ImportKey;
import dev.tributary.domain.fileimport.row.CheckedRow;
import dev.tributary.domain.fileimport.row.ImportCounts;
import dev.tributary.domain.fileimport.row.Reject;
import dev.tributary.domain.fileimport.row.RowCheck;
import dev.tributary.domain.message.EmailAddress;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Two batches in turn: while one is copied by another thread, the caller fills the other. */
final class RowLoad implements AutoCloseable {
  private final ImportClaim claim;
  private final RowCheck check;
  private final Batches batches;
  private final ImportLimits settings;
  private final DataSource dataSource;
  private final String copyRows;
  private final BackgroundTask backgroundTask = new BackgroundTask();
  private LoadBatch filling;
  private LoadBatch spare;
  private long read;
  private long lines;
  private long rejected;
  private long flaws;
  private long kept;

  RowLoad(
      ImportClaim claim,
      RowCheck check,
      Batches batches,
      ImportLimits settings,
      DataSource dataSource) {
    this.claim = claim;
    this.check = check;
    this.batches = batches;
    this.settings = settings;
    this.dataSource = dataSource;
    this.copyRows = StagingSql.copy(claim);
    this.filling = new LoadBatch(settings.bufferBytes());
    this.spare = new LoadBatch(settings.bufferBytes());
    this.read = claim.counts().read();
    this.lines = claim.counts().lines();
    this.rejected = claim.counts().rejected();
    this.flaws = claim.counts().flaws();
    this.kept = claim.counts().storedRejects();
  }

  /**
   * Adds a row of the file.
   *
   * @param bytes of the file that were read so far
   */
  void add(FileRow row, long bytes) {
    read++;
    lines = row.line();
    switch (check.check(row)) {
      case CheckedRow.Accepted accepted -> {
        filling.add(row.line(), accepted, spellings(accepted));
        flaws += accepted.flaws().size();
        accepted.flaws().forEach(this::keep);
      }
      case CheckedRow.Rejected(var reason) -> {
        rejected++;
        keep(reason);
      }
      case CheckedRow.Blank _ -> {}
    }
    if (filling.fullAfterRow()) {
      handOver(bytes);
    }
  }

  /** Writes the remaining rows; returns the counts of the loaded file. */
  ImportCounts finish(long bytes) {
    backgroundTask.await();
    ImportCounts counts = counts(bytes);
    write(filling, counts);
    return counts;
  }

  @Override
  public void close() {
    backgroundTask.abandon();
  }

  private Set<String> spellings(CheckedRow.Accepted row) {
    if (claim.plan().key() != ImportKey.EMAIL) {
      return Set.of();
    }
    int place = claim.plan().targets().indexOf(ImportKey.EMAIL.column().orElseThrow());
    return Optional.ofNullable(row.values().get(place))
        .map(EmailAddress::spellings)
        .orElse(Set.of());
  }

  private void keep(Reject reject) {
    if (kept < settings.keptRejects()) {
      kept++;
      filling.reject(claim.id(), reject);
    }
  }

  private void handOver(long bytes) {
    backgroundTask.await();
    LoadBatch full = filling;
    filling = spare;
    spare = full;
    filling.clear();
    ImportCounts counts = counts(bytes);
    backgroundTask.run(() -> write(full, counts));
  }

  private void write(LoadBatch batch, ImportCounts counts) {
    batches.write(
        counts,
        () -> {
          CopyInto.copy(dataSource, copyRows, batch.rows());
          CopyInto.copy(dataSource, LoadBatch.COPY_REJECTS, batch.rejects());
        });
  }

  private ImportCounts counts(long bytes) {
    return new ImportCounts(read, bytes, lines, 0, 0, 0, 0, rejected, flaws, kept, check.notes());
  }
}
