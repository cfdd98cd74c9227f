package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.drift.DriftReports;
import dev.tributary.domain.activity.externalapi.drift.DriftReport;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reports of one run in a map. */
final class InMemoryDriftReports implements DriftReports {
  private final Map<Long, TaskReport> reports = new TreeMap<>();

  @Override
  public void store(DriftReport report, ActivityContext context) {
    TaskId task = context.task();
    reports.put(task.value(), new TaskReport(task, context.activity().id(), Instant.EPOCH, report));
  }

  @Override
  public List<TaskReport> of(RunId run) {
    return List.copyOf(reports.values());
  }
}
