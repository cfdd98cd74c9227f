package dev.tributary.domain.activity.scheduler;

import dev.tributary.domain.problem.ErrorCode;

/** What can be wrong with a scheduler. */
public enum SchedulerErrorCode implements ErrorCode {
  NO_TIMES("TRB-145001"),
  NO_DATE("TRB-145002"),
  NO_WEEKDAYS("TRB-145003"),
  NO_MONTH_DAYS("TRB-145004"),
  NO_YEAR_DAYS("TRB-145005"),
  NO_CRON("TRB-145006"),
  /** Argument 0: the largest step. */
  STEP_OUT_OF_RANGE("TRB-145007"),
  /** A step is counted from the start, which is missing. */
  STEP_WITHOUT_START("TRB-145008"),
  /** Arguments: the shortest and the longest period. */
  PERIOD_OUT_OF_RANGE("TRB-145009"),
  UNTIL_BEFORE_FROM("TRB-145010"),
  END_BEFORE_START("TRB-145011"),
  NEVER_DUE("TRB-145012"),
  /** Argument 0: the largest number. */
  MISSED_OUT_OF_RANGE("TRB-145013"),
  NEGATIVE_FIRINGS("TRB-145014"),
  /** Argument 0: the parameter. */
  PARAMETER_WITHOUT_DEFAULT("TRB-145015"),
  /** Argument 0: the text. */
  TIMES_UNREADABLE("TRB-145016"),
  /** Argument 0: the text. */
  DATE_UNREADABLE("TRB-145017"),
  /** Argument 0: the text. */
  MONTH_DAYS_UNREADABLE("TRB-145018"),
  /** Argument 0: the text. */
  YEAR_DAYS_UNREADABLE("TRB-145019"),
  /** Argument 0: the text. */
  MOMENT_UNREADABLE("TRB-145020"),
  /** Argument 0: the part that cannot be read. */
  CRON_UNREADABLE("TRB-145021"),
  /** The first of the runs that make up for missed firings keeps the others from beginning. */
  MISSED_RUNS_OVERLAP("TRB-145022");

  private final String id;

  SchedulerErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "scheduler";
  }
}
