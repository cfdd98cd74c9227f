package dev.tributary.adapters.out.postgres.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which files of a cluster a backup takes, and in which order. */
final class ClusterFiles {
  private static final Path LOG = Path.of("pg_wal");
  private static final Path CONTROL = Path.of("global", "pg_control");
  private static final Pattern LOG_SEGMENT = Pattern.compile("[0-9A-F]{24}");

  /** Made anew at each start; only the directories must be there. */
  private static final Set<Path> EMPTIED =
      Stream.of(
              "pg_wal",
              "pg_replslot",
              "pg_dynshmem",
              "pg_notify",
              "pg_serial",
              "pg_snapshots",
              "pg_stat_tmp",
              "pg_subtrans")
          .map(Path::of)
          .collect(java.util.stream.Collectors.toUnmodifiableSet());

  private static final Set<Path> LEFT_OUT =
      Set.of(Path.of("postmaster.pid"), Path.of("postmaster.opts"), CONTROL);

  /**
   * Configuration of the server, which could make it run commands: never restored from a backup,
   * but written by this program.
   */
  private static final Set<String> CONFIGURATION =
      Set.of(
          "postgresql.conf",
          "postgresql.auto.conf",
          "pg_hba.conf",
          "pg_ident.conf",
          Cluster.SETTINGS,
          "recovery.signal",
          "standby.signal",
          "tablespace_map");

  private final Path cluster;

  ClusterFiles(Path cluster) {
    this.cluster = cluster;
  }

  /**
   * Whether a file of a backup is left out of a restore.
   *
   * @param file relative to the cluster
   */
  static boolean isConfiguration(Path file) {
    return CONFIGURATION.contains(file.toString());
  }

  /** Everything but the log and the control file. */
  void copyData(BackupArchive archive) throws IOException {
    Files.walkFileTree(cluster, new Copy(archive));
  }

  /** Last of the data: it must be at least as new as everything that it refers to. */
  void copyControl(BackupArchive archive) throws IOException {
    copy(CONTROL, archive);
  }

  void copyLog(BackupArchive archive, Predicate<String> needed) throws IOException {
    List<String> segments;
    try (Stream<Path> files = Files.list(cluster.resolve(LOG))) {
      segments =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> LOG_SEGMENT.matcher(name).matches())
              .filter(needed)
              .sorted()
              .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (String segment : segments) {
      copy(LOG.resolve(segment), archive);
    }
  }

  private void copy(Path file, BackupArchive archive) throws IOException {
    archive.add(BackupArchive.CLUSTER + file, cluster.resolve(file));
  }

  private final class Copy extends SimpleFileVisitor<Path> {
    private final BackupArchive archive;

    private Copy(BackupArchive archive) {
      this.archive = archive;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
        throws IOException {
      Path relative = cluster.relativize(directory);
      if (relative.toString().contains("pgsql_tmp")) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      archive.addDirectory(BackupArchive.CLUSTER + relative);
      if (!EMPTIED.contains(relative)) {
        return FileVisitResult.CONTINUE;
      }
      if (relative.equals(LOG)) {
        archive.addDirectory(BackupArchive.CLUSTER + LOG.resolve("archive_status"));
        archive.addDirectory(BackupArchive.CLUSTER + LOG.resolve("summaries"));
      }
      return FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Path relative = cluster.relativize(file);
      if (attributes.isRegularFile() && !LEFT_OUT.contains(relative)) {
        copy(relative, archive);
      }
      return FileVisitResult.CONTINUE;
    }

    /** A running server deletes files; the log contains their changes. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (e instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw e;
    }
  }
}
