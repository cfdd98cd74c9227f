package dev.tributary.application.fileimport;

import dev.tributary.application.access.audit.CurrentActor;
import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.fileimport.plan.ImportableColumns;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.problem.TooLarge;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;

/** Takes a file in, part by part; no transaction waits for the network. */
@ApplicationScoped
public class ReceiveFile {
  private static final int LONGEST_NAME = 200;

  private final FileImports imports;
  private final ImportFiles files;
  private final ImportLimits settings;
  private final CurrentActor current;
  private final InstantSource clock;

  public ReceiveFile(
      FileImports imports,
      ImportFiles files,
      ImportLimits settings,
      CurrentActor current,
      InstantSource clock) {
    this.imports = imports;
    this.files = files;
    this.settings = settings;
    this.current = current;
    this.clock = clock;
  }

  /**
   * Stores the bytes of {@code body}. Nothing stays of a file that does not arrive whole.
   *
   * @throws TooLarge when there are more bytes than a file may have
   * @throws Refused when the file is empty, or the resource takes none
   */
  public ReceivedFile receive(String fileName, String resource, InputStream body) {
    if (!resource.equals(ImportableColumns.RESOURCE)) {
      throw new Refused(ImportErrorCode.OTHER_RESOURCE, resource, ImportableColumns.RESOURCE);
    }
    String name = shown(fileName);
    ImportId id = imports.receive(name, resource, current.actor(), clock.instant());
    boolean whole = false;
    try {
      ReceivedFile received = store(id, name, resource, body);
      whole = true;
      return received;
    } finally {
      if (!whole) {
        imports.remove(id);
      }
    }
  }

  private ReceivedFile store(ImportId id, String name, String resource, InputStream body) {
    MessageDigest digest = sha256();
    long bytes = 0;
    int number = 0;
    byte[] part = next(body, bytes);
    while (part.length > 0) {
      bytes += part.length;
      if (bytes > settings.fileBytes()) {
        throw new TooLarge(ImportErrorCode.FILE_TOO_LARGE, settings.fileBytes());
      }
      digest.update(part);
      files.append(id, number++, part);
      part = next(body, bytes);
    }
    if (bytes == 0) {
      throw new Refused(ImportErrorCode.EMPTY_FILE);
    }
    return new ReceivedFile(id, name, resource, bytes, HexFormat.of().formatHex(digest.digest()));
  }

  /** The next part, or of a file that is too large no more than shows it. */
  private byte[] next(InputStream body, long before) {
    try {
      return body.readNBytes((int) Math.min(ImportFiles.PART, settings.fileBytes() + 1 - before));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The last part of a path, without what cannot be printed. */
  private static String shown(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String printable = last.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cf}]", "").strip();
    String some = printable.substring(0, Math.min(LONGEST_NAME, printable.length()));
    return some.isEmpty() ? "file" : some;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
