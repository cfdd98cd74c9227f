package dev.tributary.domain.fileimport;

import dev.tributary.domain.problem.ErrorCode;

/** What can be wrong with a file, with a row of it, or with what is asked of an import. */
public enum ImportErrorCode implements ErrorCode {
  /** Argument 0: the id. */
  UNKNOWN_IMPORT("TRB-210001"),
  /** Arguments: the resource, the ones that take files. */
  OTHER_RESOURCE("TRB-210002"),
  EMPTY_FILE("TRB-210003"),
  /** Argument 0: the limit in bytes. */
  FILE_TOO_LARGE("TRB-210004"),
  ENCODING_UNKNOWN("TRB-210005"),
  /** Arguments: two signs. */
  SEPARATOR_UNCLEAR("TRB-210006"),
  BAD_SIGN("TRB-210007"),
  /** Argument 0: the sign. */
  SAME_SIGN("TRB-210008"),
  /** Argument 0: the pattern. */
  BAD_DATE_FORMAT("TRB-210009"),
  /** Arguments: how many, the limit. */
  TOO_MANY_FORMATS("TRB-210010"),
  /** Arguments: the columns, the columns there are. */
  UNKNOWN_COLUMNS("TRB-210011"),
  /** Arguments: the column of the file, the one it was mapped to, the columns there are. */
  UNKNOWN_TARGET("TRB-210012"),
  /** Arguments: the columns of the mapping, those of the file. */
  UNKNOWN_HEADER("TRB-210013"),
  /** Arguments: the column, two columns of the file, their numbers. */
  TARGET_TWICE("TRB-210014"),
  NO_COLUMNS("TRB-210015"),
  /** Argument 0: the column that the key needs. */
  KEY_NOT_IN_FILE("TRB-210016"),
  UPDATE_WITHOUT_KEY("TRB-210017"),
  /** Arguments: the state, the command. */
  NOT_NOW("TRB-210018"),
  FILE_GONE("TRB-210019"),
  /** Arguments: the value, the signs. */
  BAD_SEPARATOR("TRB-210020"),
  /** Arguments: the value. */
  BAD_MAPPING("TRB-210021"),
  /** Arguments: how many, the limit. */
  TOO_MANY_COLUMNS("TRB-210022"),
  NO_TEXT("TRB-210023"),
  /** Arguments: the column of the file, the opt-out. */
  CONSENT_UNCLEAR("TRB-210024"),
  /** Arguments: the encoding, how it reads a word of the file. */
  ENCODING_PROPOSED("TRB-210025"),
  /** Arguments: the column of the file, a value, two ways to read it. */
  DATES_UNCLEAR("TRB-210026"),
  /** Arguments: the column of the file, a value. */
  DATES_WITHOUT_YEAR("TRB-210027"),
  /** The form. */
  OTHER_FORM("TRB-210028"),
  /** Argument 0: the line. */
  NUL_CHARACTER("TRB-210029"),
  /** Arguments: line, the encoding. */
  MALFORMED_TEXT("TRB-210030"),
  /** Arguments: line, what was found. */
  BROKEN_QUOTES("TRB-210031"),
  /** Arguments: line, the limit in characters. */
  RECORD_TOO_LONG("TRB-210032"),
  /** Arguments: how many, the limit. */
  TOO_MANY_REJECTS("TRB-210033"),
  /** Argument 0: how many. */
  NODES_DIED("TRB-210034"),
  /** Argument 0: what the log calls it. */
  UNEXPECTED("TRB-210035"),
  /** Arguments: found, expected. */
  FIELD_COUNT("TRB-210050"),
  /** Argument 0: the limit in characters. */
  VALUE_TOO_LONG("TRB-210051"),
  BAD_CHARACTER("TRB-210052"),
  /** Arguments: how dates are to be written, an example of each. */
  NO_DATE("TRB-210053"),
  /** Argument 0: the words that count. */
  NO_BOOLEAN("TRB-210054"),
  NO_EMAIL("TRB-210055"),
  NO_NUMBER("TRB-210056"),
  /** Argument 0: the key column. */
  KEY_MISSING("TRB-210057"),
  /** Argument 0: the line that counts. */
  DUPLICATE("TRB-210058"),
  AMBIGUOUS("TRB-210059"),
  EXISTS("TRB-210060"),
  NOT_THERE("TRB-210061"),
  TAKEN("TRB-210062"),
  NOTHING_IN_ROW("TRB-210063"),
  SHORTENED("TRB-210064"),
  /** Argument 0: the earliest day. */
  IMPOSSIBLE_BIRTHDAY("TRB-210065"),
  /** Arguments: line, how many lines the row has, the limit. */
  TOO_MANY_LINES("TRB-210067"),
  /** Arguments: line, the limit. */
  TOO_MANY_FAULTS("TRB-210068"),
  /** Arguments: day, month and year, in numbers. */
  NO_SUCH_DAY("TRB-210069");

  private final String id;

  ImportErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "fileimport";
  }
}
