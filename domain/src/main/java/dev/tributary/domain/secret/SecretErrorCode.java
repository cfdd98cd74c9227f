package dev.tributary.domain.secret;

import dev.tributary.domain.problem.ErrorCode;

/** What can go wrong with secrets. */
public enum SecretErrorCode implements ErrorCode {
  UNKNOWN("TRB-170050"),
  IN_USE("TRB-170051"),
  UNREADABLE("TRB-170052"),
  NAME_REFUSED("TRB-170053"),
  /** Arguments: the secret, the most characters of its value. */
  VALUE_REFUSED("TRB-170054"),
  /** Argument 0: the text. */
  ORIGIN_REFUSED("TRB-170055"),
  /** Arguments: the secret, the origin of the call, the origins that it may be sent to. */
  OTHER_ORIGIN("TRB-170056"),
  /** Argument 0: the secret. */
  UNBOUND("TRB-170057"),
  /** Argument 0: the secret. */
  WIDENED("TRB-170058"),
  /** Argument 0: the most origins. */
  TOO_MANY_ORIGINS("TRB-170059"),
  /** Argument 0: the secret. */
  EXISTS("TRB-170060");

  private final String id;

  SecretErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "secret";
  }
}
