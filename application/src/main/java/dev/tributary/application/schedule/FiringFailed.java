package dev.tributary.application.schedule;

import dev.tributary.application.schedule.Schedules.DueSchedule;

/** A scheduler that is due cannot be served. */
public final class FiringFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient DueSchedule due;
  private final String reason;

  FiringFailed(DueSchedule due, RuntimeException cause) {
    super(
        "scheduler '%s' of '%s' is put off: %s"
            .formatted(due.activity(), due.workflow(), cause.getMessage()),
        cause);
    this.due = due;
    this.reason = String.valueOf(cause.getMessage());
  }

  public DueSchedule due() {
    return due;
  }

  /** What was wrong, as the cause reports it. */
  public String reason() {
    return reason;
  }
}
