package dev.tributary.adapters.fileimport;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import dev.tributary.domain.fileimport.FileRow;
import java.util.ArrayList;
import java.util.List;

/** Makes rows of fields; keeps no more of one than a sensible row has. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<FileRow> {
  private static final int MOST_FIELDS = 1_000;

  private final int longestRow;
  private List<String> fields = new ArrayList<>();
  private int usual;
  private int characters;
  private int count;
  private long line;

  RowHandler(int longestRow) {
    this.longestRow = longestRow;
  }

  /** Where the row began that was read last. */
  long line() {
    return line;
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    line = startingLineNumber;
    fields = new ArrayList<>(usual);
    characters = 0;
    count = 0;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean inQuotes) {
    count++;
    characters += length;
    if (fields.size() < MOST_FIELDS && characters <= longestRow) {
      fields.add(new String(buffer, offset, length));
    }
  }

  @Override
  protected FileRow buildRecord() {
    usual = fields.size();
    return new FileRow(getStartingLineNumber(), fields, count);
  }
}
