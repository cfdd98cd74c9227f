package dev.tributary.application.fileimport.execution;

import dev.tributary.application.fileimport.FileImports;
import dev.tributary.application.fileimport.ImportClaim;
import dev.tributary.application.fileimport.ImportFiles;
import dev.tributary.application.fileimport.ImportLimits;
import dev.tributary.application.fileimport.execution.RowMerge.Merged;
import dev.tributary.domain.fileimport.ImportStage;
import dev.tributary.domain.fileimport.ImportState;
import dev.tributary.domain.fileimport.row.ImportCounts;
import dev.tributary.domain.problem.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;

/** The steps of an import, each one short transaction that first confirms the claim. */
@ApplicationScoped
public class ImportSteps {
  private final FileImports imports;
  private final ImportFiles files;
  private final RowStaging staging;
  private final RowMerge merge;
  private final ImportLimits settings;
  private final InstantSource clock;

  public ImportSteps(
      FileImports imports,
      ImportFiles files,
      RowStaging staging,
      RowMerge merge,
      ImportLimits settings,
      InstantSource clock) {
    this.imports = imports;
    this.files = files;
    this.staging = staging;
    this.merge = merge;
    this.settings = settings;
    this.clock = clock;
  }

  /** Writes some rows to their table, with how far that is. */
  @Transactional
  public void load(ImportClaim claim, ImportCounts counts, Runnable copy) {
    imports.progress(claim, ImportStage.LOADING, counts);
    copy.run();
  }

  /** All rows are loaded: what the file has twice is rejected, and merging may begin. */
  @Transactional
  public ImportCounts beginMerge(ImportClaim claim, ImportCounts counts) {
    imports.progress(claim, ImportStage.MERGING, counts);
    long duplicates = merge.rejectDuplicates(claim, room(counts));
    ImportCounts after = counts.rejecting(duplicates, room(counts));
    imports.progress(claim, ImportStage.MERGING, after);
    return after;
  }

  /** Merges the next lines. */
  @Transactional
  public ImportCounts merge(ImportClaim claim, ImportCounts counts) {
    imports.progress(claim, ImportStage.MERGING, counts);
    long last = Math.min(counts.merged() + settings.mergedLines(), counts.lines());
    Merged merged = merge.merge(claim, counts.merged(), last, room(counts), clock.instant());
    ImportCounts after =
        counts
            .merging(last, merged.inserted(), merged.updated(), merged.unchanged())
            .rejecting(merged.rejected(), room(counts));
    imports.progress(claim, ImportStage.MERGING, after);
    return after;
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

  private long room(ImportCounts counts) {
    return Math.max(0, settings.keptRejects() - counts.storedRejects());
  }
}
