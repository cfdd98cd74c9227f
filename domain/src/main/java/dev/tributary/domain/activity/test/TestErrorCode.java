package dev.tributary.domain.activity.test;

import dev.tributary.domain.problem.ErrorCode;

/** What can be wrong with a test. */
public enum TestErrorCode implements ErrorCode {
  NO_BRANCHES("TRB-144001"),
  /** Argument 0: the name. */
  BAD_OUTLET("TRB-144002"),
  /** Argument 0: the name. */
  OUTLET_TWICE("TRB-144003"),
  NO_CONDITION("TRB-144004");

  private final String id;

  TestErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "test";
  }
}
