package dev.tributary.adapters.out.crypto;

import dev.tributary.domain.access.AccessErrorCode;
import dev.tributary.domain.problem.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;

/** The file beside the embedded database that holds its master keys, one a line, newest first. */
public record MasterKeyFile(Path path) {
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /** The keys of the file, which is made with a random one when there is none. */
  public MasterKeys readOrCreate() {
    try {
      if (Files.notExists(path)) {
        create();
      }
      return MasterKeys.parse(lines());
    } catch (IOException e) {
      throw new Refused(AccessErrorCode.MASTER_KEY_FILE_UNREADABLE, path.toString());
    }
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(path).stream().filter(line -> !line.isBlank()).toList();
  }

  /** Written beside and moved into place: a crash leaves no half a key behind. */
  private void create() throws IOException {
    Path inTheMaking = path.resolveSibling(path.getFileName() + ".new");
    Files.deleteIfExists(inTheMaking);
    Files.createFile(inTheMaking, OWNER_ONLY);
    Files.writeString(
        inTheMaking,
        MasterKey.random(new SecureRandom()).reveal() + "\n",
        StandardOpenOption.WRITE,
        StandardOpenOption.SYNC);
    Files.move(inTheMaking, path, StandardCopyOption.ATOMIC_MOVE);
  }
}
