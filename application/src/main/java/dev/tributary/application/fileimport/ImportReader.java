package dev.tributary.application.fileimport;

import dev.tributary.application.page.ListPage;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.fileimport.ImportStage;
import dev.tributary.domain.fileimport.ImportState;
import dev.tributary.domain.fileimport.plan.ImportPlan;
import dev.tributary.domain.fileimport.row.ImportCounts;
import dev.tributary.domain.fileimport.row.Reject;
import dev.tributary.domain.problem.Message;
import java.time.Instant;
import java.util.Optional;

/** Reads imports for people and programs. */
public interface ImportReader {
  /** At most {@code limit} imports after {@code after}, newest first. */
  ListPage<ImportDetail, ImportId> imports(Optional<ImportId> after, int limit);

  /** That import. */
  Optional<ImportDetail> find(ImportId id);

  /** At most {@code limit} stored rejects after {@code after}, in the order of the file. */
  ListPage<Reject, Place> rejects(ImportId id, Optional<Place> after, int limit);

  /**
   * A place in the list of rejects.
   *
   * @param number distinguishes rejects of one line
   */
  record Place(long line, long number) {}

  /**
   * An import as it is now.
   *
   * @param plan empty while the file arrives
   * @param resumable whether it can go on where it was
   */
  record ImportDetail(
      ImportId id,
      String resource,
      File file,
      ImportState state,
      ImportStage stage,
      Optional<ImportPlan> plan,
      ImportCounts counts,
      Optional<Message> failure,
      boolean resumable,
      Times times) {
    /** From 0 to 100. */
    public int percent() {
      return counts.percent(state, file.bytes());
    }
  }

  /**
   * The file of an import.
   *
   * @param sha256 of its bytes in hex; blank while it arrives
   */
  record File(String name, long bytes, String sha256) {}

  /**
   * Who asked for an import, and when what happened.
   *
   * @param by the person or API key
   */
  record Times(String by, Instant created, Optional<Instant> started, Optional<Instant> finished) {}
}
