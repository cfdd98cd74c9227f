package dev.tributary.domain.activity.email;

import dev.tributary.domain.problem.ErrorCode;

/** What can be wrong with an Email activity. */
public enum EmailErrorCode implements ErrorCode {
  NO_SENDER("TRB-160101"),
  /** Argument 0: the address. */
  BAD_SENDER("TRB-160102"),
  SENDER_LINE_BREAK("TRB-160103"),
  NO_SUBJECT("TRB-160104"),
  SUBJECT_LINE_BREAK("TRB-160105"),
  NO_CONTENT("TRB-160106"),
  NO_ROWS("TRB-160107"),
  NO_MAIL_SERVER("TRB-160110"),
  /** Arguments: how often it was tried, what happened. */
  SERVER_NOT_REACHED("TRB-160111"),
  /** Argument 0: the server's reply. */
  SIGN_IN_REFUSED("TRB-160112"),
  NO_PREVIEW("TRB-160113"),
  /** Argument 0: the address or the line. */
  UNKNOWN_PERSON("TRB-160114"),
  /** Argument 0: the address. */
  BAD_TEST_ADDRESS("TRB-160115"),
  /** Argument 0: the reason. */
  NOTHING_TO_TEST("TRB-160116"),
  /** Arguments: the consecutive refusals, the server's last reply. */
  SENDER_REFUSED("TRB-160118");

  private final String id;

  EmailErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "email";
  }
}
