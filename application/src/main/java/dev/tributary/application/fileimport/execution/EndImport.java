package dev.tributary.application.fileimport.execution;

import dev.tributary.application.fileimport.FileImports;
import dev.tributary.application.fileimport.ImportClaim;
import dev.tributary.application.fileimport.ImportFiles;
import dev.tributary.domain.fileimport.ImportStage;
import dev.tributary.domain.fileimport.ImportState;
import dev.tributary.domain.fileimport.row.ImportCounts;
import dev.tributary.domain.problem.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;

/** Ends the work on an import, in one short transaction that first confirms the claim. */
@ApplicationScoped
public class EndImport {
  private final FileImports imports;
  private final ImportFiles files;
  private final RowStaging staging;
  private final InstantSource clock;

  public EndImport(
      FileImports imports, ImportFiles files, RowStaging staging, InstantSource clock) {
    this.imports = imports;
    this.files = files;
    this.staging = staging;
    this.clock = clock;
  }

  /** Completes the import and removes its file and loaded rows. */
  @Transactional
  public void finish(ImportClaim claim, ImportCounts counts) {
    imports.progress(claim, ImportStage.MERGING, counts);
    boolean clean = counts.rejected() == 0 && counts.flaws() == 0;
    ImportState state = clean ? ImportState.FINISHED : ImportState.FINISHED_WITH_REJECTS;
    imports.end(claim.id(), state, Optional.empty(), clock.instant());
    staging.drop(claim);
    files.remove(claim.id());
  }

  /** It cannot go on; it can be resumed as long as its file is kept. */
  @Transactional
  public void fail(ImportClaim claim, Message failure) {
    imports.release(claim);
    imports.end(claim.id(), ImportState.FAILED, Optional.of(failure), clock.instant());
  }

  /** Releases the import for another worker. */
  @Transactional
  public void release(ImportClaim claim) {
    imports.release(claim);
  }
}
