package dev.tributary.domain.profile;

import dev.tributary.domain.problem.ErrorCode;

/** What can be wrong with searching profiles and with changing them. */
public enum ProfileErrorCode implements ErrorCode {
  /** Argument 0: the id. */
  UNKNOWN("TRB-132001"),
  /** Argument 0: the id. */
  CHANGED_MEANWHILE("TRB-132002"),
  /** Argument 0: the limit in characters. */
  SEARCH_TOO_LONG("TRB-132003"),
  /** Argument 0: the limit. */
  TOO_MANY_WORDS("TRB-132004"),

  /** Arguments: the column, the columns that can be written. */
  UNKNOWN_COLUMN("TRB-132010"),
  /** Argument 0: the column. */
  READ_ONLY("TRB-132011"),
  /** Arguments: the column, the limit in characters. */
  VALUE_TOO_LONG("TRB-132012"),
  /** Argument 0: the column. */
  CONTROL_CHARACTER("TRB-132013"),
  /** Argument 0: what was written. */
  BAD_EMAIL("TRB-132014"),
  /** Argument 0: what was written. */
  NO_NUMBER("TRB-132015"),
  /** Argument 0: what was written. */
  NO_DAY("TRB-132016"),
  /** Argument 0: what was written. */
  NO_TIME("TRB-132017"),
  /** Argument 0: what was written. */
  NO_INSTANT("TRB-132018"),
  /** Argument 0: what was written. */
  NO_TRUTH("TRB-132019"),
  NOTHING_SAID("TRB-132020"),
  /** Arguments: the customer number, the id of who has it. */
  EXTERNAL_ID_TAKEN("TRB-132021"),
  /** Argument 0: the message of the database. */
  AGAINST_A_RULE("TRB-132022"),
  /** Arguments: the id, the message of the database. */
  REFERRED_TO("TRB-132023"),
  /** Argument 0: the column. */
  OPT_OUT_STANDS("TRB-132024"),
  /** Arguments: the earliest day, the day. */
  IMPOSSIBLE_BIRTHDAY("TRB-132030");

  private final String id;

  ProfileErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "profile";
  }
}
