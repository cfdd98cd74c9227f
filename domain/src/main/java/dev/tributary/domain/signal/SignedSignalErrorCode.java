package dev.tributary.domain.signal;

import dev.tributary.domain.problem.ErrorCode;

/** Why a signed signal is refused. Which of several secrets did not match is never said. */
public enum SignedSignalErrorCode implements ErrorCode {
  NOT_ACCEPTED("TRB-164001"),
  /** Argument 0: the webhook-id. */
  SEEN_BEFORE("TRB-164002"),
  /** Argument 0: the limit in bytes. */
  BODY_TOO_LARGE("TRB-164003"),
  /** Argument 0: the seconds to wait. */
  TOO_MANY("TRB-164005"),
  /** Argument 0: the workflow. */
  NOT_ENABLED("TRB-164006"),
  /** Argument 0: the webhook-id. */
  IN_PROGRESS("TRB-164007");

  private final String id;

  SignedSignalErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "signed-signal";
  }
}
