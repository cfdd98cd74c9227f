package dev.tributary.adapters.activity.externalapi.drift;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.drift.DriftReports;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.externalapi.drift.DriftReport;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

/** One row for each task whose responses differed. */
@ApplicationScoped
public class PostgresDriftReports implements DriftReports {
  private static final String STORE =
      """
      insert into tributary.drift_report (task_id, run_id, activity, report, at)
      values (?, ?, ?, ?::jsonb, now())
      on conflict (task_id) do update set report = excluded.report, at = excluded.at
      """;
  private static final String OF_RUN =
      """
      select task_id, activity, report::text as report, at from tributary.drift_report
      where run_id = ? order by task_id
      """;

  private final Sql sql;

  public PostgresDriftReports(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public void store(DriftReport report, ActivityContext context) {
    sql.update(
        STORE,
        context.task().value(),
        context.run().value(),
        context.activity().id().value(),
        DriftReportJson.write(report));
  }

  @Override
  public List<TaskReport> of(RunId run) {
    return sql.list(OF_RUN, PostgresDriftReports::report, run.value());
  }

  private static TaskReport report(SqlRow row) {
    return new TaskReport(
        new TaskId(row.number("task_id")),
        new ActivityId(row.text("activity")),
        row.instant("at"),
        DriftReportJson.read(row.text("report")));
  }
}
