package dev.tributary.adapters.out.postgres.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Homes for tests that start servers of their own; the binaries are unpacked once for all. */
public final class TestHomes {
  private static final Path SHARED = Path.of("target", "postgres-tests", "shared").toAbsolutePath();

  private TestHomes() {}

  /** A home below {@code directory} that need not unpack anything. */
  static TributaryHome in(Path directory) {
    Path root = directory.resolve("home");
    shareBinaries(root);
    return new TributaryHome(root);
  }

  /** Lets the home at {@code root} use the binaries that were unpacked once for all tests. */
  public static void shareBinaries(Path root) {
    Path binaries = PostgresBinaries.in(new TributaryHome(SHARED)).directory();
    Path link = new TributaryHome(root).postgres().resolve(binaries.getFileName());
    try {
      Files.createDirectories(link.getParent());
      if (Files.notExists(link)) {
        Files.createSymbolicLink(link, binaries);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
