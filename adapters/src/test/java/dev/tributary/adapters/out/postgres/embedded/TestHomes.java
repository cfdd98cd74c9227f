package dev.tributary.adapters.out.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Homes for tests that start servers of their own; the binaries are unpacked once for all. */
final class TestHomes {
  private static final Path SHARED = Path.of("target", "postgres-tests", "shared");

  private TestHomes() {}

  /** A home below {@code directory} that need not unpack anything. */
  static TributaryHome in(Path directory) {
    TributaryHome home = new TributaryHome(directory.resolve("home"));
    Path binaries = PostgresBinaries.in(new TributaryHome(SHARED)).directory();
    try {
      Files.createDirectories(home.postgres());
      Files.createSymbolicLink(home.postgres().resolve(binaries.getFileName()), binaries);
      return home;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
