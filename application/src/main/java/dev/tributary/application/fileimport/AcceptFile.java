package dev.tributary.application.fileimport;

import dev.tributary.domain.fileimport.ImportId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Starts the import of a received file, or removes the file when the start is refused or a repeat.
 */
@ApplicationScoped
public class AcceptFile {
  private final FileImports imports;

  public AcceptFile(FileImports imports) {
    this.imports = imports;
  }

  /**
   * Returns the response of {@code start}. Removes the file when the response names another import,
   * because the request is a repeat, or when {@code start} throws.
   *
   * @param named the import that a response names
   */
  public <T> T accept(ReceivedFile file, Supplier<T> start, Function<T, ImportId> named) {
    boolean accepted = false;
    try {
      T started = start.get();
      accepted = named.apply(started).equals(file.id());
      return started;
    } finally {
      if (!accepted) {
        imports.remove(file.id());
      }
    }
  }
}
