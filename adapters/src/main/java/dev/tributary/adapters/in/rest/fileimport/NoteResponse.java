package dev.tributary.adapters.in.rest.fileimport;

import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.fileimport.row.ImportNote;
import dev.tributary.domain.fileimport.row.ImportNotes;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;

/**
 * A note on rows that are not rejected for it.
 *
 * @param line where it was noted first
 * @param lines how many lines the row has that begins there
 * @param message the text in the reader's language
 */
@RegisterForReflection
record NoteResponse(String kind, long count, long line, int lines, String message) {
  static List<NoteResponse> of(ImportNotes notes, Locale locale) {
    return notes.all().stream().map(note -> of(note, locale)).toList();
  }

  private static NoteResponse of(ImportNote note, Locale locale) {
    return new NoteResponse(
        EnumNames.id(note.kind()),
        note.count(),
        note.line(),
        note.lines(),
        Texts.render(note.message(), locale));
  }
}
