package dev.tributary.domain.run;

import dev.tributary.domain.problem.ErrorCode;

/** What can go wrong with a run as a whole, whatever its activities do. */
public enum RunErrorCode implements ErrorCode {
  /** No run has this id: {0}. */
  UNKNOWN_RUN("TRB-110001"),
  /** Argument 0: the exception's class. */
  UNEXPECTED("TRB-110002"),
  /** Argument 0: how often a node died under the task. */
  NODES_DIED("TRB-110003"),
  /** Arguments: the run's state, in which it cannot be resumed. */
  NOT_RESUMABLE("TRB-110004"),
  /** Arguments: the run's state, in which it cannot be stopped. */
  NOT_STOPPABLE("TRB-110005"),
  /** Arguments: activity, outlet. */
  NO_SUCH_TRANSITION("TRB-110009"),
  /** Arguments: activity, outlet. */
  ROWS_NOT_KEPT("TRB-110010");

  private final String id;

  RunErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "run";
  }
}
