package dev.tributary.adapters.activity.externalapi.json;

import dev.tributary.domain.activity.externalapi.mapping.ResponseRejected;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The only file of an archive; a second one is refused, because it would be left out silently. */
final class OnlyEntry extends FilterInputStream {
  private final ZipInputStream archive;

  OnlyEntry(ZipInputStream archive) throws IOException {
    super(archive);
    this.archive = archive;
    var _ = nextFile();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = archive.read(buffer, offset, length);
    if (read < 0 && nextFile()) {
      throw new ResponseRejected(ExternalApiErrorCode.ARCHIVE_OF_MANY);
    }
    return read;
  }

  private boolean nextFile() throws IOException {
    ZipEntry entry = archive.getNextEntry();
    while (entry != null && entry.isDirectory()) {
      entry = archive.getNextEntry();
    }
    return entry != null;
  }
}
