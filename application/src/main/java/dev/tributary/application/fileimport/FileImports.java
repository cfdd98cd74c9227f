package dev.tributary.application.fileimport;

import dev.tributary.application.work.ClaimLost;
import dev.tributary.domain.access.Actor;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.fileimport.ImportStage;
import dev.tributary.domain.fileimport.ImportState;
import dev.tributary.domain.fileimport.plan.ImportPlan;
import dev.tributary.domain.fileimport.row.ImportCounts;
import dev.tributary.domain.problem.Message;
import java.time.Instant;
import java.util.Optional;

/** The stored imports. Writing methods take part in the caller's transaction, if there is one. */
public interface FileImports {
  /** A new import whose file is about to arrive. */
  ImportId receive(String fileName, String resource, Actor by, Instant at);

  /** The file is here, whole. */
  void accept(ImportId id, ImportPlan plan, ReceivedFile file, Instant at);

  /** Removes an import with its file and its loaded rows. */
  void remove(ImportId id);

  /** Its state, locked until the end of the transaction. */
  Optional<ImportState> locked(ImportId id);

  /**
   * Claims an import that waits or whose worker may be gone.
   *
   * @param node who works on it now; when another did, that one counts as dead
   */
  Optional<ImportClaim> claim(ImportId id, String node, Instant at);

  /**
   * Writes how far it is, and locks it until the end of the transaction.
   *
   * @throws ClaimLost when the claim no longer holds
   */
  void progress(ImportClaim claim, ImportStage stage, ImportCounts counts);

  /**
   * Releases a claim.
   *
   * @throws ClaimLost when it no longer holds
   */
  void release(ImportClaim claim);

  /** The import is over; {@code failure} is the reason when it failed. */
  void end(ImportId id, ImportState state, Optional<Message> failure, Instant at);

  /** Queues an ended import again, if its file is still there. */
  boolean reopen(ImportId id);

  /** Removes ended imports of before {@code ended}, and uploads without life since {@code idle}. */
  int removeBefore(Instant ended, Instant idle, int most);

  /** Removes files and loaded rows of imports that ended before {@code ended}. */
  int removeFilesBefore(Instant ended, int most);

  /** Drops tables of loaded rows that no import owns. */
  int dropOrphans();
}
