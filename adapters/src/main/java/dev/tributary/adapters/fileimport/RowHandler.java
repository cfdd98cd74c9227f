package dev.tributary.adapters.fileimport;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import dev.tributary.domain.fileimport.file.FileRow;
import java.util.ArrayList;
import java.util.List;

/** Builds rows of fields; stores no more of one than the limits allow. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<FileRow> {
  private static final int MOST_FIELDS = 1_000;

  private final int longestRow;
  private final long linesBefore;
  private List<String> fields = new ArrayList<>();
  private int defaultValue;
  private int characters;
  private int count;
  private int lines;
  private long line;

  /**
   * @param linesBefore lines of the file that are not part of what is parsed
   */
  RowHandler(int longestRow, long linesBefore) {
    this.longestRow = longestRow;
    this.linesBefore = linesBefore;
  }

  /** Where the row began that was read last, in what is parsed. */
  long line() {
    return line;
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    line = startingLineNumber;
    fields = new ArrayList<>(defaultValue);
    characters = 0;
    count = 0;
    lines = 1;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean inQuotes) {
    count++;
    characters += length;
    lines += inQuotes ? breaks(buffer, offset, length) : 0;
    if (fields.size() < MOST_FIELDS && characters <= longestRow) {
      fields.add(new String(buffer, offset, length));
    }
  }

  private static int breaks(char[] buffer, int offset, int length) {
    int breaks = 0;
    for (int i = offset; i < offset + length; i++) {
      boolean second = buffer[i] == '\n' && i > offset && buffer[i - 1] == '\r';
      breaks += (buffer[i] == '\r' || buffer[i] == '\n') && !second ? 1 : 0;
    }
    return breaks;
  }

  @Override
  protected FileRow buildRecord() {
    defaultValue = fields.size();
    return FileRow.of(linesBefore + getStartingLineNumber(), lines, fields, count);
  }
}
