package dev.tributary.domain.run;

/** Where a task stands; the one vocabulary of API, console and database. */
public enum TaskState {
  /** Its inputs have not arrived yet. */
  PENDING,
  /** May begin as soon as a worker is free. */
  READY,
  /** A worker executes it. */
  RUNNING,
  /** What its activity waits for has not come; it holds no worker. */
  WAITING,
  FINISHED,
  /** Came to its end, but could not do all of its work. */
  FINISHED_WITH_WARNINGS,
  FAILED,
  /** A person let the run pass over it: its input went on as its output. */
  SKIPPED,
  /** Its input can no longer arrive. */
  NOT_EXECUTED,
  /** The run was stopped before or while it worked. */
  STOPPED;

  /** Whether nothing happens to it any more without a command. */
  public boolean ended() {
    return switch (this) {
      case PENDING, READY, RUNNING, WAITING -> false;
      case FINISHED, FINISHED_WITH_WARNINGS, FAILED, SKIPPED, NOT_EXECUTED, STOPPED -> true;
    };
  }
}
