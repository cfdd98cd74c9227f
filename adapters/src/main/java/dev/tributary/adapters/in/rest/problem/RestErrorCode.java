package dev.tributary.adapters.in.rest.problem;

import dev.tributary.domain.problem.ErrorCode;

/** Errors of requests that are found before a use case is called. */
public enum RestErrorCode implements ErrorCode {
  IF_MATCH_MISSING("TRB-190001"),
  /** Arguments: the tag that was sent, the present one. */
  IF_MATCH_STALE("TRB-190002"),
  /** Argument 0: the id of the entry in the log. */
  UNEXPECTED("TRB-190003"),
  /** Arguments: line, column, the message of the parser. */
  MALFORMED_JSON("TRB-190004"),
  /** Arguments: the field, the fields known there. */
  UNKNOWN_FIELD("TRB-190005"),
  /** Arguments: the field, what it takes. */
  BAD_FIELD("TRB-190006"),
  /** Argument 0: the limit in bytes. */
  BODY_TOO_LARGE("TRB-190007"),
  KEY_REUSED("TRB-190008"),
  KEY_IN_USE("TRB-190009"),
  BAD_KEY("TRB-190012"),
  BODY_MISSING("TRB-190013"),
  BODY_CUT("TRB-190033"),
  /** Arguments: the field, the value, the choices. */
  BAD_CHOICE("TRB-190014"),
  /** Arguments: the parameter, the value, the least and the greatest number. */
  BAD_NUMBER("TRB-190031"),
  /** Argument 0: the field. */
  FIELD_MISSING("TRB-190015"),
  /** Arguments: the field, what takes it. */
  FIELD_NOT_TAKEN("TRB-190032"),
  NO_SUCH_ADDRESS("TRB-190016"),
  METHOD_NOT_ALLOWED("TRB-190017"),
  NOT_ACCEPTABLE("TRB-190018"),
  UNSUPPORTED_MEDIA_TYPE("TRB-190019"),
  /** Argument 0: the HTTP status. */
  OTHER_STATUS("TRB-190020"),
  /** Argument 0: the limit in bytes. */
  REQUEST_TOO_LARGE("TRB-190021"),
  LENGTH_MISSING("TRB-190022"),
  BAD_ADDRESS("TRB-190026"),
  NUL_CHARACTER("TRB-190027"),
  ENCODED_BODY("TRB-190028"),
  FORM_UNREADABLE("TRB-190029"),
  /** Arguments: how many fields a form may have. */
  FORM_TOO_WIDE("TRB-190030"),
  DATABASE_UNAVAILABLE("TRB-190023"),
  HOST_NOT_ONE("TRB-190024"),
  /** Argument 0: the text that stands in the place of an id. */
  NO_ID("TRB-190034"),
  /** Argument 0: the name of the parameter. */
  NULL_PARAMETER("TRB-190035"),
  /** Arguments: the field, how many levels a body may have. */
  TOO_NESTED("TRB-190036");

  private final String id;

  RestErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "rest";
  }
}
