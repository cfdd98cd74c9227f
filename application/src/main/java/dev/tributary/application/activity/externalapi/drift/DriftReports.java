package dev.tributary.application.activity.externalapi.drift;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.externalapi.drift.DriftReport;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import java.time.Instant;
import java.util.List;

/** How the responses of executions differed; kept as long as their run. */
public interface DriftReports {
  /** Replaces the report of the context's task. Takes part in the caller's transaction. */
  void store(DriftReport report, ActivityContext context);

  /** Those of a run, in the order of its tasks. */
  List<TaskReport> of(RunId run);

  /** The report of one task. */
  record TaskReport(TaskId task, ActivityId activity, Instant at, DriftReport report) {}
}
