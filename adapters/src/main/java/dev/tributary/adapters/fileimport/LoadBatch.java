package dev.tributary.adapters.fileimport;

import dev.tributary.adapters.copy.CopyBuffer;
import dev.tributary.adapters.out.postgres.fileimport.ImportJson;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.fileimport.row.CheckedRow.Accepted;
import dev.tributary.domain.fileimport.row.Reject;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows and rejects that one transaction writes. */
final class LoadBatch {
  static final String COPY_REJECTS =
      """
      COPY tributary.file_import_reject
        (import_id, line, field, value, whole_row, code, arguments) FROM STDIN
      """;

  /** After so many rows progress is written, even when nearly all are rejected. */
  private static final int MOST_ROWS = 100_000;

  private final int size;
  private final CopyBuffer rows;
  private final CopyBuffer rejects;
  private int count;

  /**
   * @param size bytes of both together
   */
  LoadBatch(int size) {
    this.size = size;
    this.rows = new CopyBuffer(size);
    this.rejects = new CopyBuffer(size);
  }

  CopyBuffer rows() {
    return rows;
  }

  CopyBuffer rejects() {
    return rejects;
  }

  /**
   * @param spellings of the address that is the key; none where it is not
   */
  void add(long line, Accepted row, Collection<String> spellings) {
    rows.number(line);
    List<@Nullable String> values = row.values();
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      if (value == null) {
        rows.nothing();
      } else {
        rows.text(value);
      }
    }
    if (row.left().isEmpty()) {
      rows.nothing();
    } else {
      rows.text(
          row.left().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
    }
    if (spellings.size() < 2) {
      rows.nothing();
    } else {
      // No address holds a quote or a backslash.
      rows.text(spellings.stream().collect(Collectors.joining("\",\"", "{\"", "\"}")));
    }
    rows.endRow();
  }

  void reject(ImportId id, Reject reject) {
    rejects
        .text(id.toString())
        .number(reject.line())
        .text(reject.column())
        .text(reject.value())
        .text(Boolean.toString(reject.row()))
        .text(reject.reason().name())
        .text(ImportJson.arguments(reject.reason()))
        .endRow();
  }

  /** Counts a row of the file, whatever became of it; whether it is time to write. */
  boolean fullAfterRow() {
    count++;
    return count >= MOST_ROWS || (long) rows.length() + rejects.length() >= size;
  }

  void clear() {
    rows.clear();
    rejects.clear();
    count = 0;
  }
}
