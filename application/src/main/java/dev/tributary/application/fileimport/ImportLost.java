package dev.tributary.application.fileimport;

import dev.tributary.domain.fileimport.ImportId;

/** The claim on an import no longer holds: it was stopped, or another worker has it. */
public final class ImportLost extends RuntimeException {
  public ImportLost(ImportId id) {
    super("import %s is no longer ours".formatted(id));
  }
}
