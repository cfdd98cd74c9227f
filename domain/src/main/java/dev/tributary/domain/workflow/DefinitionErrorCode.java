package dev.tributary.domain.workflow;

import dev.tributary.domain.problem.ErrorCode;

/** What can be wrong with the form of a definition, before its meaning is validated. */
public enum DefinitionErrorCode implements ErrorCode {
  /** Arguments: the field, the fields known there. */
  UNKNOWN_FIELD("TRB-100001"),
  NOT_TEXT("TRB-100002"),
  /** Arguments: the value, the choices. */
  UNKNOWN_CHOICE("TRB-100004"),
  NOT_AN_INTEGER("TRB-100005"),
  NOT_A_FLAG("TRB-100006"),
  NOT_A_LIST("TRB-100007"),
  NOT_AN_OBJECT("TRB-100008"),
  /** Argument 0: the field. */
  MISSING("TRB-100009"),
  /** Argument 0: the message of the parser. */
  MALFORMED("TRB-100010"),
  /** Argument 0: the field. */
  DUPLICATE_FIELD("TRB-100011"),
  ALIAS("TRB-100012"),
  /** Argument 0: the limit in characters. */
  TOO_LARGE("TRB-100013"),
  EMPTY("TRB-100014"),
  /** Argument 0: the limit in levels. */
  TOO_DEEP("TRB-100015"),
  /** Argument 0: the character as U+0000. */
  BAD_CHARACTER("TRB-100016"),
  NOT_UTF8("TRB-100017"),
  /** Argument 0: the value. */
  BAD_NAME("TRB-100018"),
  /** Argument 0: the value. */
  BAD_ACTIVITY_ID("TRB-100019"),
  /** Argument 0: the value. */
  BAD_OUTLET("TRB-100020"),
  /** Argument 0: the value. */
  UNKNOWN_ZONE("TRB-100021"),
  /** Argument 0: the value. */
  BAD_DURATION("TRB-100022"),
  BAD_KEY("TRB-100023"),
  BEHIND_THE_END("TRB-100024"),
  /** Arguments: the smallest, the largest number. */
  OUT_OF_RANGE("TRB-100025"),
  /** Argument 0: the limit in values. */
  TOO_MANY_VALUES("TRB-100026"),
  /** Arguments: elements of the list, the limit. */
  TOO_MANY_ELEMENTS("TRB-100027"),
  /** Arguments: problems left out, problems reported. */
  MORE_PROBLEMS("TRB-100028"),
  /** Arguments: characters of the text, the limit. */
  TEXT_TOO_LONG("TRB-100029");

  private final String id;

  DefinitionErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "workflow";
  }
}
