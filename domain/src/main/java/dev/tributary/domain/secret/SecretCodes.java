package dev.tributary.domain.secret;

import dev.tributary.domain.problem.ErrorCode;

/** What can go wrong with secrets. */
public enum SecretCodes implements ErrorCode {
  UNKNOWN("TRB-170050"),
  IN_USE("TRB-170051"),
  UNREADABLE("TRB-170052"),
  NAME_REFUSED("TRB-170053"),
  VALUE_REFUSED("TRB-170054");

  private final String id;

  SecretCodes(String id) {
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
