package dev.tributary.application.fileimport;

import dev.tributary.domain.fileimport.ImportId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import java.util.function.Supplier;

/** What became of a file that was sent: started as an import, or nothing at all. */
@ApplicationScoped
public class AcceptFile {
  private final FileImports imports;

  public AcceptFile(FileImports imports) {
    this.imports = imports;
  }

  /**
   * Starts the import by {@code start} and gives its response; the file is forgotten when that
   * names another import, because the request is a repeat, or when it is refused.
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
