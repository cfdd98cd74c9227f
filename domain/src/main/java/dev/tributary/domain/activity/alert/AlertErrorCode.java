package dev.tributary.domain.activity.alert;

import dev.tributary.domain.problem.ErrorCode;

/** What can be wrong with an alert. */
public enum AlertErrorCode implements ErrorCode {
  NO_TEXT("TRB-163001"),
  NO_RECIPIENT("TRB-163002"),
  /** Argument 0: the text. */
  BAD_ADDRESS("TRB-163003"),
  /** Argument 0: the text. */
  BAD_TARGET("TRB-163004"),
  /** Argument 0: the most. */
  TOO_MANY("TRB-163005"),
  /** Argument 0: the name. */
  UNKNOWN_TARGET("TRB-163006"),
  /** Arguments: characters of the text, the limit. */
  TEXT_TOO_LONG("TRB-163007");

  private final String id;

  AlertErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "alert";
  }
}
