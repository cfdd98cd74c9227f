package dev.tributary.adapters.out.postgres.embedded;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Brings the data of a backup into a home that has none; the database gets new passwords and a
 * configuration of this program. A backup that is refused leaves no files behind.
 */
public final class Restore {
  /** A few keys of 44 characters, one a line. */
  private static final int LONGEST_KEY_FILE = 4096;

  private final TributaryHome home;
  private final ServerUser user = new ServerUser();
  private Optional<byte[]> key = Optional.empty();

  public Restore(TributaryHome home) {
    this.home = home;
  }

  /**
   * @return whether the home has a master key afterwards
   * @throws PlatformFailed when the home has data or runs, or {@code file} is no backup that this
   *     release can read
   */
  public boolean readFrom(Path file) {
    try (HomeLock lock = HomeLock.take(home.prepared())) {
      if (Files.exists(home.cluster())) {
        throw new PlatformFailed(PlatformErrorCode.HOME_HAS_DATA, home.root().toString());
      }
      restore(file);
      return Files.exists(home.masterKey());
    } catch (IOException e) {
      throw new PlatformFailed(e, PlatformErrorCode.HOME_NOT_WRITABLE, home.root().toString());
    }
  }

  private void restore(Path file) throws IOException {
    try {
      unpack(file);
      new Cluster(home, PostgresBinaries.in(home), user).finishRestored();
      restoreKey();
    } finally {
      if (!Files.exists(home.cluster())) {
        Directories.delete(home.clusterInTheMaking());
        Files.deleteIfExists(home.adminPassword());
        Files.deleteIfExists(home.programPassword());
      }
    }
  }

  private void unpack(Path file) throws IOException {
    Directories.delete(home.clusterInTheMaking());
    try (InputStream in = opened(file);
        TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(in))) {
      check(file, tar);
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(file, entry, tar);
      }
    } catch (EOFException | ZipException e) {
      throw new PlatformFailed(e, PlatformErrorCode.NOT_A_BACKUP, file.toString());
    }
  }

  private static InputStream opened(Path file) {
    try {
      return new BufferedInputStream(Files.newInputStream(file));
    } catch (IOException e) {
      throw new PlatformFailed(e, PlatformErrorCode.NOT_A_BACKUP, file.toString());
    }
  }

  private static void check(Path file, TarArchiveInputStream tar) throws IOException {
    TarArchiveEntry first = tar.getNextEntry();
    if (first == null || !first.getName().equals(BackupArchive.FORMAT)) {
      throw new PlatformFailed(PlatformErrorCode.NOT_A_BACKUP, file.toString());
    }
    String major = new String(tar.readAllBytes(), StandardCharsets.US_ASCII).strip();
    if (!major.equals(PostgresBinaries.majorVersion())) {
      throw new PlatformFailed(
          PlatformErrorCode.OTHER_MAJOR_VERSION,
          file.toString(),
          major,
          PostgresBinaries.majorVersion());
    }
  }

  private void unpack(Path file, TarArchiveEntry entry, InputStream content) throws IOException {
    if (entry.getName().equals(BackupArchive.MASTER_KEY)) {
      key = Optional.of(content.readNBytes(LONGEST_KEY_FILE));
      return;
    }
    Path target = target(file, entry.getName());
    if (ClusterFiles.isConfiguration(home.clusterInTheMaking().relativize(target))) {
      return;
    }
    if (entry.isDirectory()) {
      user.ownDirectory(target);
    } else {
      Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
      user.ownFile(target);
    }
  }

  /** A key that is already there stays: it may be needed for what came later. */
  private void restoreKey() throws IOException {
    if (key.isPresent() && !Files.exists(home.masterKey())) {
      DatabasePassword.ownedFile(home.masterKey());
      Files.write(home.masterKey(), key.get());
    }
  }

  private Path target(Path file, String name) {
    Path making = home.clusterInTheMaking();
    if (name.startsWith(BackupArchive.CLUSTER)) {
      Path target = making.resolve(name.substring(BackupArchive.CLUSTER.length())).normalize();
      if (target.startsWith(making)) {
        return target;
      }
    }
    throw new PlatformFailed(PlatformErrorCode.NOT_A_BACKUP, file.toString());
  }
}
