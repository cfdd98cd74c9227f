package dev.tributary.domain.approval;

import dev.tributary.domain.problem.ErrorCode;

/** What can go wrong with approvals. */
public enum ApprovalErrorCode implements ErrorCode {
  /** Argument 0: the id. */
  UNKNOWN_APPROVAL("TRB-161001"),
  /** Arguments: the activity, the state of its task. */
  NOT_AWAITED("TRB-161002"),
  /** Arguments: the activity, when it expired. */
  EXPIRED("TRB-161003"),
  /** Arguments: the activity, who decides. */
  FOUR_EYES("TRB-161004"),
  /** Argument 0: how long it waited, in hours. */
  NOT_APPROVED_IN_TIME("TRB-161005"),
  /** Argument 0: the longest note. */
  NOTE_TOO_LONG("TRB-161006"),
  /** Argument 0: the longest time. */
  EXPIRY_TOO_LONG("TRB-161007"),
  /** Argument 0: the id. */
  ENDED("TRB-161008");

  private final String id;

  ApprovalErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "approval";
  }
}
