package dev.tributary.domain.limit;

import dev.tributary.domain.problem.ErrorCode;

/** What can be wrong with the limits of an account when it is saved. */
public enum LimitErrorCode implements ErrorCode {
  /** Arguments: the path, its cost, the fewest calls of a window. */
  COST_TOO_HIGH("TRB-151205"),
  /** Only one of the headers that are read together. */
  QUOTA_HALF("TRB-151206"),
  /** Two windows of one kind and length: the length. */
  WINDOW_TWICE("TRB-151207"),
  /** Argument 0: the length that no window can have. */
  WINDOW_LENGTH_BAD("TRB-151208"),
  /** Argument 0: the text that no path begins with. */
  COST_PATH_BAD("TRB-151209");

  private final String id;

  LimitErrorCode(String id) {
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
