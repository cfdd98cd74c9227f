package dev.tributary.adapters.out.postgres.embedded;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A gzipped tar whose first entry identifies it. */
final class BackupArchive implements AutoCloseable {
  static final String FORMAT = "tributary-backup-1";
  static final String MASTER_KEY = "master.key";
  static final String CLUSTER = "cluster/";

  private static final int BUFFER = 1 << 16;

  private final TarArchiveOutputStream tar;

  private BackupArchive(TarArchiveOutputStream tar) {
    this.tar = tar;
  }

  /** Readable by its owner alone: it holds people's data. */
  static BackupArchive createdAt(Path file) throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GZIPOutputStream(out, BUFFER), "UTF-8");
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    BackupArchive archive = new BackupArchive(tar);
    archive.add(
        FORMAT, (PostgresBinaries.majorVersion() + "\n").getBytes(StandardCharsets.US_ASCII));
    return archive;
  }

  void addDirectory(String name) throws IOException {
    tar.putArchiveEntry(new TarArchiveEntry(name.endsWith("/") ? name : name + "/"));
    tar.closeArchiveEntry();
  }

  void add(String name, byte[] content) throws IOException {
    begin(name, content.length);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  /**
   * As many bytes as the file has now: what a running server adds or cuts meanwhile is in its log.
   * A deleted file is skipped.
   */
  void add(String name, Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      long size = Files.size(file);
      begin(name, size);
      fill(content, size);
      tar.closeArchiveEntry();
    } catch (NoSuchFileException e) {
      return;
    }
  }

  private void begin(String name, long size) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(size);
    tar.putArchiveEntry(entry);
  }

  private void fill(InputStream content, long size) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (long left = size; left > 0; ) {
      int wanted = (int) Math.min(buffer.length, left);
      int read = content.readNBytes(buffer, 0, wanted);
      java.util.Arrays.fill(buffer, read, wanted, (byte) 0);
      tar.write(buffer, 0, wanted);
      left -= wanted;
    }
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
