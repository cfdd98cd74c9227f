package dev.tributary.domain.account.problem;

import dev.tributary.domain.problem.ErrorCode;

/**
 * What can be wrong with an external account when it is saved or found; what can be wrong with a
 * call that uses one is an {@code ExchangeErrorCode}.
 */
public enum AccountErrorCode implements ErrorCode {
  /** Arguments: the address, the reason. */
  NOT_REACHED("CRL-290199"),
  /** Argument 0: the status. */
  CREDENTIALS_REFUSED("CRL-290200"),
  UNKNOWN("TRB-151001"),
  NAME_REFUSED("TRB-151002"),
  NAME_TAKEN("TRB-151003"),
  CHANGED_MEANWHILE("TRB-151004"),
  /** Arguments: the account, what uses it. */
  IN_USE("TRB-151005"),
  ORIGINS_MISSING("TRB-151006"),
  /** Arguments: the origin, the origins of the account. */
  OTHER_ORIGIN("TRB-151007"),
  SECRET_UNNAMED("TRB-151008"),
  USER_BAD("TRB-151009"),
  USER_TWICE("TRB-151010"),
  /** Argument 0: the name. */
  KEY_NAME_BAD("TRB-151011"),
  /** Argument 0: the most characters. */
  LABEL_TOO_LONG("TRB-151012"),
  /** Arguments: the name in the address, the other one. */
  OTHER_NAME("TRB-151013"),
  CLIENT_MISSING("TRB-151014"),
  /** Argument 0: the reason. */
  NO_TOKEN("TRB-151015"),
  ISSUER_MISSING("TRB-151016"),
  /** Arguments: the fewest and the most seconds. */
  LIFETIME_BAD("TRB-151017"),
  TEXT_BAD("TRB-151018"),
  /** Argument 0: the most rows. */
  TOO_MANY_ROWS("TRB-151019"),
  /** Arguments: the fewest and the most seconds. */
  AGE_BAD("TRB-151020"),
  BODY_OF_GET("TRB-151021"),
  /** Argument 0: the text. */
  POINTER_BAD("TRB-151022"),
  /** Arguments: the secret, the day. */
  CREDENTIAL_ENDS("TRB-151023"),
  /** Arguments: the secret, the day. */
  CREDENTIAL_ENDED("TRB-151024"),
  SIGN_IN_AGAIN("TRB-151025"),
  /** Argument 0: the secret. */
  CERTIFICATE_UNREADABLE("TRB-151026"),
  /** Argument 0: the secret. */
  KEY_UNREADABLE("TRB-151027"),
  /** Argument 0: the secret. */
  STORE_UNREADABLE("TRB-151028"),
  /** Arguments: the secret, the algorithm. */
  SIGNING_KEY_UNFIT("TRB-151029");

  private final String id;

  AccountErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "account";
  }
}
