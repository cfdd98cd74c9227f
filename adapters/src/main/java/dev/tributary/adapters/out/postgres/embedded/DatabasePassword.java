package dev.tributary.adapters.out.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A random password in a file that only its owner reads. */
record DatabasePassword(String value) {
  private static final int BYTES = 24;

  /** A new one, replacing the file's. */
  static DatabasePassword createdIn(Path file) throws IOException {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    DatabasePassword password = new DatabasePassword(HexFormat.of().formatHex(random));
    password.writeTo(file);
    return password;
  }

  static DatabasePassword readFrom(Path file) {
    try {
      return new DatabasePassword(Files.readString(file).strip());
    } catch (IOException e) {
      throw new PlatformFailed(e, PlatformErrorCode.CLUSTER_DAMAGED, file.toString());
    }
  }

  void writeTo(Path file) throws IOException {
    Files.deleteIfExists(file);
    ownedFile(file);
    Files.writeString(file, value + "\n", StandardOpenOption.WRITE);
  }

  /** Creates an empty file that only its owner can read from the start. */
  static void ownedFile(Path file) throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  /** Never the value: a record would print it. */
  @Override
  public String toString() {
    return "***";
  }
}
