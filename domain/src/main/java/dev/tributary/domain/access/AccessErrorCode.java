package dev.tributary.domain.access;

import dev.tributary.domain.problem.ErrorCode;

/** What can go wrong with signing in, roles, people, API keys and the master key. */
public enum AccessErrorCode implements ErrorCode {
  NOT_SIGNED_IN("TRB-170001"),
  CREDENTIALS_REFUSED("TRB-170002"),
  RIGHT_MISSING("TRB-170003"),
  TOO_MANY_ATTEMPTS("TRB-170004"),
  FORGERY_SUSPECTED("TRB-170005"),
  COOKIE_NEEDS_HEADER("TRB-170006"),
  SIGN_IN_LINK_SPENT("TRB-170007"),
  SESSION_ENDED("TRB-170008"),
  /** Argument 0: after how many seconds to try again. */
  TOO_MANY_AT_ONCE("TRB-170009"),
  PASSWORD_REFUSED("TRB-170010"),
  USER_UNKNOWN("TRB-170011"),
  USER_EXISTS("TRB-170012"),
  LAST_ADMINISTRATOR("TRB-170013"),
  USER_NAME_REFUSED("TRB-170014"),
  ROLE_UNKNOWN("TRB-170015"),
  API_KEY_UNKNOWN("TRB-170020"),
  API_KEY_EXPIRY_REFUSED("TRB-170022"),
  API_KEY_NAME_REFUSED("TRB-170023"),
  INSTANT_REFUSED("TRB-170024"),
  MASTER_KEY_MISSING("TRB-170030"),
  MASTER_KEY_MALFORMED("TRB-170031"),
  MASTER_KEY_MISMATCH("TRB-170032"),
  MASTER_KEY_FILE_UNREADABLE("TRB-170033");

  private final String id;

  AccessErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "access";
  }
}
