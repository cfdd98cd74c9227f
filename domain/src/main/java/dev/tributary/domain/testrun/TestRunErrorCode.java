package dev.tributary.domain.testrun;

import dev.tributary.domain.problem.ErrorCode;

/** Why a test run is not started. */
public enum TestRunErrorCode implements ErrorCode {
  /** Arguments: the wanted number, the largest one. */
  PEOPLE_OUT_OF_RANGE("TRB-167001"),
  /** Argument 0: the activity. */
  NO_CALLS("TRB-167002"),
  /** Arguments: the activity, its workflow. */
  UNDECIDED_CALL("TRB-167003"),
  /** Arguments: the length, the longest one. */
  SAMPLES_TOO_LONG("TRB-167004"),
  /** Argument 0: the run. */
  NO_TEST_RUN("TRB-167005"),
  /** Arguments: the workflow, how many errors, the place of the first. */
  FAULTY_DRAFT("TRB-167006");

  private final String id;

  TestRunErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "testrun";
  }
}
