package dev.tributary.application.fileimport.execution;

import dev.tributary.application.fileimport.FileImports;
import dev.tributary.application.fileimport.ImportClaim;
import dev.tributary.application.run.RunConfig;
import dev.tributary.application.work.Lease;
import dev.tributary.application.work.LeaseLost;
import dev.tributary.application.work.WorkerNode;
import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.fileimport.ImportStage;
import dev.tributary.domain.fileimport.ImportState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;

/** Claims an import that waits, or whose previous worker is gone. */
@ApplicationScoped
public class ClaimImport {
  private final FileImports imports;
  private final RowStaging staging;
  private final WorkerNode node;
  private final RunConfig settings;
  private final InstantSource clock;

  public ClaimImport(
      FileImports imports,
      RowStaging staging,
      WorkerNode node,
      RunConfig settings,
      InstantSource clock) {
    this.imports = imports;
    this.staging = staging;
    this.node = node;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Empty when there is nothing to do: it has ended, or too many workers died under it, in which
   * case it fails.
   *
   * @throws LeaseLost when the worker is no longer entitled to the import; nothing is written
   */
  @Transactional
  public Optional<ImportClaim> claim(ImportId id, Lease lease) {
    Optional<ImportClaim> claim = imports.claim(id, node.name(), clock.instant());
    requireHeld(lease, id);
    if (claim.isPresent() && claim.get().deaths() >= settings.maxDeaths()) {
      var failure = ImportErrorCode.NODES_DIED.with(claim.get().deaths());
      imports.end(id, ImportState.FAILED, Optional.of(failure), clock.instant());
      return Optional.empty();
    }
    claim.filter(held -> held.stage() == ImportStage.LOADING).ifPresent(staging::create);
    return claim;
  }

  /**
   * Fails an import that has not ended, because it failed again and again.
   *
   * @throws LeaseLost when the worker is no longer entitled to the import; nothing is written
   */
  @Transactional
  public void giveUp(ImportId id, Lease lease, String reason) {
    Optional<ImportState> state = imports.locked(id);
    requireHeld(lease, id);
    if (state.filter(present -> !present.ended()).isPresent()) {
      var failure = ImportErrorCode.UNEXPECTED.with(reason);
      imports.end(id, ImportState.FAILED, Optional.of(failure), clock.instant());
    }
  }

  private static void requireHeld(Lease lease, ImportId id) {
    if (!lease.held()) {
      throw new LeaseLost("import " + id);
    }
  }
}
