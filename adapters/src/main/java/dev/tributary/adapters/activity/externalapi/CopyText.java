package dev.tributary.adapters.activity.externalapi;

import dev.tributary.domain.activity.externalapi.Cell;
import java.util.List;

/** One row in the text form of PostgreSQL's COPY. */
final class CopyText {
  private CopyText() {}

  /** Appends line number, an empty key and the cells, in the order of a work table's columns. */
  static void append(StringBuilder out, long line, List<Cell> row) {
    out.append(line).append("\t\\N");
    for (Cell cell : row) {
      out.append('\t');
      switch (cell) {
        case Cell.Value(var text) -> appendEscaped(out, text);
        case Cell.Empty _, Cell.Bad _ -> out.append("\\N");
      }
    }
    out.append('\n');
  }

  static void appendEscaped(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        default -> out.append(c);
      }
    }
  }
}
