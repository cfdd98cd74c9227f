package dev.tributary.application.fileimport;

import dev.tributary.domain.fileimport.ImportId;

/** The claim on an import no longer holds: it was stopped, or another worker has it. */
public final class ImportClaimLost extends RuntimeException {
  public ImportClaimLost(ImportId id) {
    super("import %s is no longer ours".formatted(id));
  }
}
