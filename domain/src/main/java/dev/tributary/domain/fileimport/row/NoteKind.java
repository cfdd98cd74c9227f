package dev.tributary.domain.fileimport.row;

/** What is noted of rows that are not rejected for it. */
public enum NoteKind {
  /** Every field is blank; nothing becomes of the row. */
  BLANK_ROW("noteBlankRow"),
  /** A quoted field goes on over several lines, often because of a stray quote. */
  SPANNING_ROW("noteSpanningRow"),
  /** The last fields are missing and count as blank. */
  SHORT_ROW("noteShortRow"),
  /** A value carries the sign by which a spreadsheet keeps it as text. */
  SPREADSHEET_TEXT("noteSpreadsheetText"),
  /** A value is the word by which an export of a database writes that there is none. */
  DATABASE_NULL("noteDatabaseNull");

  private final String word;

  NoteKind(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}
