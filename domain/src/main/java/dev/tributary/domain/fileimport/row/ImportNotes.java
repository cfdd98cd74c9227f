package dev.tributary.domain.fileimport.row;

import java.util.List;

/**
 * What was noted of a file.
 *
 * @param all one of each kind, in the order of the kinds
 */
public record ImportNotes(List<ImportNote> all) {
  /** Nothing was noted. */
  public static final ImportNotes NONE = new ImportNotes(List.of());

  public ImportNotes {
    all = List.copyOf(all);
  }

  /** How often {@code kind} was noted. */
  public long count(NoteKind kind) {
    return all.stream().filter(note -> note.kind() == kind).mapToLong(ImportNote::count).sum();
  }
}
