package dev.tributary.application.fileimport;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.fileimport.ImportState;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.EnumWords;
import dev.tributary.domain.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Stops imports, and resumes stopped and failed ones. */
@ApplicationScoped
public class CommandImport {
  private final FileImports imports;
  private final ImportQueue queue;
  private final AuditRecorder changes;
  private final InstantSource clock;

  public CommandImport(
      FileImports imports, ImportQueue queue, AuditRecorder changes, InstantSource clock) {
    this.imports = imports;
    this.queue = queue;
    this.changes = changes;
    this.clock = clock;
  }

  /** Ends it after its present step. Rows that are merged stay. Does nothing to a stopped one. */
  @Transactional
  public void stop(ImportId id) {
    ImportState state = state(id);
    if (state == ImportState.STOPPED) {
      return;
    }
    if (!state.stoppable()) {
      throw new Conflict(ImportErrorCode.NOT_NOW, EnumWords.of("importState", state), "stop");
    }
    imports.end(id, ImportState.STOPPED, Optional.empty(), clock.instant());
    changes.record("stopped", "import", id.toString(), Map.of(), Map.of());
  }

  /** Resumes it where it was. */
  @Transactional
  public void resume(ImportId id) {
    ImportState state = state(id);
    if (!state.resumable()) {
      throw new Conflict(ImportErrorCode.NOT_NOW, EnumWords.of("importState", state), "resume");
    }
    if (!imports.reopen(id)) {
      throw new Conflict(ImportErrorCode.FILE_GONE);
    }
    queue.enqueue(id);
    changes.record("resumed", "import", id.toString(), Map.of(), Map.of());
  }

  private ImportState state(ImportId id) {
    return imports
        .locked(id)
        .orElseThrow(() -> new NotFound(ImportErrorCode.UNKNOWN_IMPORT, id.toString()));
  }
}
