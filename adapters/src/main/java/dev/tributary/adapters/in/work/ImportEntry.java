package dev.tributary.adapters.in.work;

import dev.tributary.domain.fileimport.ImportId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/**
 * The data of an import's entry in the queue.
 *
 * @param format the version of this form
 */
@RegisterForReflection
public record ImportEntry(int format, UUID id) {
  private static final int FORMAT = 1;

  static ImportEntry of(ImportId id) {
    return new ImportEntry(FORMAT, id.value());
  }

  ImportId importId() {
    return new ImportId(id);
  }
}
