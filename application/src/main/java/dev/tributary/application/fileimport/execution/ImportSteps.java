package dev.tributary.application.fileimport.execution;

import dev.tributary.application.fileimport.FileImports;
import dev.tributary.application.fileimport.ImportClaim;
import dev.tributary.application.fileimport.ImportLimits;
import dev.tributary.application.fileimport.execution.RowMerge.Merged;
import dev.tributary.domain.fileimport.ImportStage;
import dev.tributary.domain.fileimport.row.ImportCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** The steps that load and merge rows, each one short transaction that first confirms the claim. */
@ApplicationScoped
public class ImportSteps {
  private final FileImports imports;
  private final RowMerge merge;
  private final ImportLimits settings;
  private final InstantSource clock;

  public ImportSteps(
      FileImports imports, RowMerge merge, ImportLimits settings, InstantSource clock) {
    this.imports = imports;
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

  private long room(ImportCounts counts) {
    return Math.max(0, settings.keptRejects() - counts.storedRejects());
  }
}
