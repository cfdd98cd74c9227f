package dev.tributary.domain.activity.end;

import dev.tributary.domain.problem.ErrorCode;

/** What can be wrong with an end that signals another workflow. */
public enum EndErrorCode implements ErrorCode {
  /** Argument 0: the name. */
  BAD_WORKFLOW("TRB-153001"),
  /** Argument 0: the id. */
  BAD_ACTIVITY("TRB-153002"),
  /** Argument 0: the name. */
  BAD_PARAMETER("TRB-153003"),
  /** Argument 0: the name. */
  NO_VALUE("TRB-153004"),
  /** Arguments: the workflow, the activity. */
  STARTS_NOTHING("TRB-153005"),
  /** Argument 0: the limit. */
  CHAIN_TOO_LONG("TRB-153006");

  private final String id;

  EndErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "end";
  }
}
