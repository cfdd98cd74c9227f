package dev.tributary.adapters.out.postgres.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL on disk, unpacked once per version.
 *
 * @param directory holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path directory) {
  private static final String VERSION = version();

  /** The part of the version that decides whether a cluster can be opened: 17. */
  static String majorVersion() {
    return VERSION.substring(0, VERSION.indexOf('.'));
  }

  static PostgresBinaries in(TributaryHome home) {
    return unpackedTo(home.postgres().resolve(VERSION));
  }

  static PostgresBinaries unpackedTo(Path directory) {
    if (!Files.isDirectory(directory)) {
      try {
        unpack(directory);
      } catch (IOException e) {
        throw new PlatformFailed(e, PlatformErrorCode.HOME_NOT_WRITABLE, directory.toString());
      }
    }
    return new PostgresBinaries(directory);
  }

  String program(String name) {
    return directory.resolve("bin").resolve(name).toString();
  }

  /** Beside its place first, then moved: a half-unpacked directory is never used. */
  private static void unpack(Path directory) throws IOException {
    Path parent = Files.createDirectories(directory.toAbsolutePath().getParent());
    Path making = Files.createTempDirectory(parent, "unpacking");
    Files.setPosixFilePermissions(making, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (InputStream archive = archive();
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(entry, tar, making);
      }
      Files.move(making, directory, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Directories.delete(making);
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path root)
      throws IOException {
    Path target = root.resolve(entry.getName()).normalize();
    if (!target.startsWith(root)) {
      throw new IOException("entry leaves the directory: '%s'".formatted(entry.getName()));
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
    } else if (entry.isSymbolicLink()) {
      Files.createDirectories(target.getParent());
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (!entry.getName().endsWith(".a")) { // static libraries serve compilers only
      Files.createDirectories(target.getParent());
      Files.copy(content, target);
      boolean executable = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private static InputStream archive() {
    String name = PostgresPlatform.current().archive();
    InputStream found = PostgresBinaries.class.getResourceAsStream("/" + name);
    if (found == null) {
      throw new IllegalStateException("this build lacks the archive '%s'".formatted(name));
    }
    return found;
  }

  private static String version() {
    try (InputStream in =
        PostgresBinaries.class.getResourceAsStream("/embedded-postgres.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
