package dev.tributary.adapters.fileimport;

import dev.tributary.domain.fileimport.file.FileRow;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/**
 * A file with one more line after its end. The parser takes the end of a file for the end of a
 * quoted field; only when no quote is open does it see this line as one of its own.
 */
final class EndMarkedReader extends FilterReader {
  private static final String MARK = "\0";
  private static final String END = "\n" + MARK;

  private int given;

  EndMarkedReader(Reader in) {
    super(in);
  }

  /** Whether a row ends with that line, if it is the last row. */
  static boolean isIn(FileRow row) {
    return !row.fields().isEmpty() && row.fields().getLast().endsWith(MARK);
  }

  /** Whether a row is that line, if it is the last row. */
  static boolean isAll(FileRow row) {
    return row.fields().equals(List.of(MARK));
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    int count = given > 0 ? -1 : super.read(chars, offset, length);
    if (count >= 0) {
      return count;
    }
    int some = Math.min(length, END.length() - given);
    END.getChars(given, given + some, chars, offset);
    given += some;
    return some > 0 ? some : -1;
  }
}
