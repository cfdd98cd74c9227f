package dev.tributary.adapters.out.postgres.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Writes the data of a home to one file, whether its instance runs or not. The file holds the whole
 * database and is readable by its owner alone; it never holds the database's passwords, and the
 * master key only when asked for.
 */
public final class Backup {
  /** A server without a reply for longer than a checkpoint takes has failed. */
  private final TributaryHome home;

  private final boolean withKey;

  public Backup(TributaryHome home, boolean withKey) {
    this.home = home;
    this.withKey = withKey;
  }

  /**
   * @throws PlatformFailed when {@code file} exists, cannot be written, or there is no data
   */
  public void writeTo(Path file) {
    if (!Files.exists(home.cluster().resolve("PG_VERSION"))) {
      throw new PlatformFailed(PlatformErrorCode.NO_DATA, home.root().toString());
    }
    if (Files.exists(file)) {
      throw new PlatformFailed(PlatformErrorCode.BACKUP_EXISTS, file.toString());
    }
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    try {
      write(partial);
      Files.move(partial, file);
    } catch (IOException e) {
      throw new PlatformFailed(e, PlatformErrorCode.HOME_NOT_WRITABLE, file.toString());
    } finally {
      remove(partial);
    }
  }

  /**
   * Under the lock no instance can start meanwhile; without it, one runs and its server makes the
   * backup.
   */
  private void write(Path partial) throws IOException {
    Optional<HomeLock> lock = HomeLock.tryTake(home.prepared());
    try (BackupArchive archive = BackupArchive.createdAt(partial)) {
      if (withKey && Files.exists(home.masterKey())) {
        archive.add(BackupArchive.MASTER_KEY, Files.readAllBytes(home.masterKey()));
      }
      if (lock.isPresent()) {
        copyStopped(archive);
      } else {
        copyRunning(archive);
      }
    } finally {
      lock.ifPresent(HomeLock::close);
    }
  }

  private void copyStopped(BackupArchive archive) throws IOException {
    new PostgresServer(home, PostgresBinaries.in(home), new ServerUser()).stopOrphan();
    ClusterFiles files = new ClusterFiles(home.cluster());
    files.copyData(archive);
    files.copyLog(archive, segment -> true);
    files.copyControl(archive);
  }

  private void copyRunning(BackupArchive archive) throws IOException {
    Postmaster server =
        Postmaster.recordedIn(home.cluster())
            .filter(Postmaster::ready)
            .orElseThrow(
                () ->
                    new PlatformFailed(PlatformErrorCode.HOME_IN_USE, home.root().toString(), "?"));
    try (Connection connection = administer(server)) {
      OnlineBackup online = OnlineBackup.begin(connection);
      ClusterFiles files = new ClusterFiles(home.cluster());
      files.copyData(archive);
      files.copyControl(archive);
      OnlineBackup.End end = online.end();
      archive.add(
          BackupArchive.CLUSTER + "backup_label", end.label().getBytes(StandardCharsets.UTF_8));
      files.copyLog(archive, end::needs);
    } catch (SQLException e) {
      throw new IOException("the running server refused the backup", e);
    }
  }

  private Connection administer(Postmaster server) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/postgres?tcpKeepAlive=true&loginTimeout=30&socketTimeout=600"
            .formatted(server.port()),
        Cluster.ADMIN,
        DatabasePassword.readFrom(home.adminPassword()).value());
  }

  private static void remove(Path partial) {
    try {
      Files.deleteIfExists(partial);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
