package dev.tributary.adapters.out.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * The user that PostgreSQL runs as: the user of this process, or {@code nobody} when that is root,
 * because PostgreSQL refuses to run as root.
 */
final class ServerUser {
  private static final String UNPRIVILEGED = "nobody";

  private final boolean root = "root".equals(System.getProperty("user.name"));

  /** The command as it must be started so that this user runs it. */
  List<String> command(Path home, List<String> command) {
    if (!root) {
      return command;
    }
    List<String> all = new ArrayList<>(step(home));
    all.addAll(command);
    return all;
  }

  /** Gives a directory to this user and closes it to all others. */
  void ownDirectory(Path directory) throws IOException {
    Files.createDirectories(directory);
    own(directory, "rwx------");
  }

  /** Gives a file to this user and closes it to all others. */
  void ownFile(Path file) throws IOException {
    own(file, "rw-------");
  }

  private void own(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    if (root) {
      Files.setOwner(
          path,
          path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(UNPRIVILEGED));
    }
  }

  private static List<String> step(Path home) {
    if (Commands.onPath("setpriv")) {
      List<String> setpriv =
          new ArrayList<>(
              List.of("setpriv", "--reuid=" + UNPRIVILEGED, "--regid=65534", "--clear-groups"));
      if (!reachableByAll(home)) {
        // Below a closed directory such as /root: the right to pass it, and to read, not to write.
        // The last bit lets access(2), which asks for the real user, know of it too.
        setpriv.add("--inh-caps=+dac_read_search");
        setpriv.add("--ambient-caps=+dac_read_search");
        setpriv.add("--securebits=+no_setuid_fixup");
      }
      return setpriv;
    }
    if (Commands.onPath("sudo")) {
      return List.of("sudo", "-n", "-u", UNPRIVILEGED);
    }
    throw new PlatformFailed(PlatformErrorCode.NO_UNPRIVILEGED_USER);
  }

  private static boolean reachableByAll(Path home) {
    for (Path at = home; at != null; at = at.getParent()) {
      if (!othersMayEnter(at)) {
        return false;
      }
    }
    return true;
  }

  private static boolean othersMayEnter(Path directory) {
    try {
      return Files.getFileAttributeView(directory, PosixFileAttributeView.class)
          .readAttributes()
          .permissions()
          .contains(PosixFilePermission.OTHERS_EXECUTE);
    } catch (IOException e) {
      return false;
    }
  }
}
