package dev.tributary.domain.fileimport.row;

import dev.tributary.domain.fileimport.file.FileRow;
import dev.tributary.domain.problem.Message;

/**
 * How often something was noted of a file.
 *
 * @param line where it was noted first
 * @param lines how many lines the row has that begins there
 */
public record ImportNote(NoteKind kind, long count, long line, int lines) {
  /** The note as text. */
  public Message message() {
    return Message.of("fileimport." + kind.word(), count, line, lines);
  }

  static ImportNote of(NoteKind kind, FileRow row) {
    return new ImportNote(kind, 1, row.line(), row.lines());
  }

  ImportNote again() {
    return new ImportNote(kind, count + 1, line, lines);
  }
}
