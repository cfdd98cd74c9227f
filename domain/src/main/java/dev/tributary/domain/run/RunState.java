package dev.tributary.domain.run;

/** Where a run stands; the one vocabulary of API, console and database. */
public enum RunState {
  /** Accepted; nothing has begun yet. */
  QUEUED,
  /** At work. */
  RUNNING,
  /** Nothing works or may begin, and a task waits. */
  WAITING,
  /** Nothing new begins until a person resumes it; what is at work finishes. */
  PAUSED,
  /** Every branch came to its end. */
  FINISHED,
  /** Came to its end, but something was left out or went another way than drawn. */
  FINISHED_WITH_WARNINGS,
  /** An activity failed and nothing took the failure; it can be resumed. */
  FAILED,
  /** Ended by a person. */
  STOPPED;

  /** Whether this is an end: nothing happens any more without a command. */
  public boolean ended() {
    return switch (this) {
      case QUEUED, RUNNING, WAITING, PAUSED -> false;
      case FINISHED, FINISHED_WITH_WARNINGS, FAILED, STOPPED -> true;
    };
  }
}
