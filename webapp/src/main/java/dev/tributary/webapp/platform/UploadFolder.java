package dev.tributary.webapp.platform;

import dev.tributary.adapters.out.postgres.embedded.PlatformErrorCode;
import dev.tributary.adapters.out.postgres.embedded.PlatformFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the web server keeps uploads while their request lasts: a folder that no other user of the
 * machine can enter, empty at each start.
 */
final class UploadFolder {
  static final String SETTING = "quarkus.http.body.uploads-directory";

  private UploadFolder() {}

  /** Below the home with the embedded database, else in a new temporary folder. */
  static void prepare(DatabaseChoice choice) {
    if (choice.configures(SETTING)) {
      return;
    }
    prepareIn(choice.operatorsOwn() ? temporary() : choice.home().uploads());
  }

  static void prepareIn(Path folder) {
    System.setProperty(SETTING, emptied(folder).toString());
  }

  static Path temporary() {
    try {
      Path folder = Files.createTempDirectory("tributary-uploads-");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new PlatformFailed(
          e, PlatformErrorCode.HOME_NOT_WRITABLE, System.getProperty("java.io.tmpdir"));
    }
  }

  private static Path emptied(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      for (Path left : content(folder)) {
        Files.delete(left);
      }
      return folder;
    } catch (IOException e) {
      throw new PlatformFailed(e, PlatformErrorCode.HOME_NOT_WRITABLE, folder.toString());
    }
  }

  /** Deepest first. */
  private static List<Path> content(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> !path.equals(folder)).sorted(Comparator.reverseOrder()).toList();
    }
  }
}
