package dev.tributary.domain.fileimport;

/** The state of an import. */
public enum ImportState {
  /** The file is still arriving. */
  RECEIVING,
  /** The file has arrived; no worker has claimed it yet. */
  RECEIVED,
  /** Its rows are checked and written to a table of their own. */
  LOADING,
  /** The checked rows are written to the resource. */
  MERGING,
  FINISHED,
  FINISHED_WITH_REJECTS,
  FAILED,
  STOPPED;

  /** Whether it has ended; it can only be resumed by a command. */
  public boolean ended() {
    return switch (this) {
      case RECEIVING, RECEIVED, LOADING, MERGING -> false;
      case FINISHED, FINISHED_WITH_REJECTS, FAILED, STOPPED -> true;
    };
  }

  /** Whether it can be stopped. */
  public boolean stoppable() {
    return switch (this) {
      case RECEIVED, LOADING, MERGING -> true;
      case RECEIVING, FINISHED, FINISHED_WITH_REJECTS, FAILED, STOPPED -> false;
    };
  }

  /** Whether it can go on where it was. */
  public boolean resumable() {
    return this == FAILED || this == STOPPED;
  }
}
