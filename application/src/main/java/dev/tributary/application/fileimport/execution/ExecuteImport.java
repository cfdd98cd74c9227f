package dev.tributary.application.fileimport.execution;

import dev.tributary.application.fileimport.ImportClaim;
import dev.tributary.application.work.ClaimLost;
import dev.tributary.application.work.Lease;
import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.fileimport.ImportStage;
import dev.tributary.domain.fileimport.row.ImportCounts;
import dev.tributary.domain.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BooleanSupplier;

/** Continues an import from its last committed step to its end. */
@ApplicationScoped
public class ExecuteImport {
  private final ClaimImport claims;
  private final FileLoading loading;
  private final ImportSteps steps;
  private final EndImport end;

  public ExecuteImport(ClaimImport claims, FileLoading loading, ImportSteps steps, EndImport end) {
    this.claims = claims;
    this.loading = loading;
    this.steps = steps;
    this.end = end;
  }

  /**
   * Returns without a failure when the import is stopped or claimed by another worker; fails it
   * when its file is invalid.
   *
   * @param closing whether to stop after the present step, because the process is shutting down
   * @throws dev.tributary.application.work.LeaseLost when the worker is no longer entitled to it
   */
  public void execute(ImportId id, Lease lease, BooleanSupplier closing) {
    try {
      claims.claim(id, lease).ifPresent(claim -> attempt(claim, closing));
    } catch (ClaimLost lost) {
      // Another worker claimed the import, or a user stopped it; either has recorded the state.
    }
  }

  private void attempt(ImportClaim claim, BooleanSupplier closing) {
    try {
      if (!work(claim, closing)) {
        end.release(claim);
      }
    } catch (Refused refused) {
      end.fail(claim, refused.problem());
    }
  }

  /** False when it was interrupted. */
  private boolean work(ImportClaim claim, BooleanSupplier closing) {
    ImportCounts counts = claim.counts();
    if (claim.stage() == ImportStage.LOADING) {
      counts = loading.load(claim, (after, copy) -> load(claim, after, copy), closing);
      if (closing.getAsBoolean()) {
        return false;
      }
      counts = steps.beginMerge(claim, counts);
      refuseTooManyRejects(claim, counts);
    }
    while (counts.merged() < counts.lines()) {
      if (closing.getAsBoolean()) {
        return false;
      }
      counts = steps.merge(claim, counts);
      refuseTooManyRejects(claim, counts);
    }
    end.finish(claim, counts);
    return true;
  }

  private void load(ImportClaim claim, ImportCounts after, Runnable copy) {
    steps.load(claim, after, copy);
    refuseTooManyRejects(claim, after);
  }

  private static void refuseTooManyRejects(ImportClaim claim, ImportCounts counts) {
    claim
        .plan()
        .handling()
        .maxRejects()
        .filter(most -> counts.rejected() > most)
        .ifPresent(
            most -> {
              throw new Refused(ImportErrorCode.TOO_MANY_REJECTS, counts.rejected(), most);
            });
  }
}
