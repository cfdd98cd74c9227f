package dev.tributary.adapters.activity.externalapi.asynchronous;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.activity.externalapi.asynchronous.JobEnding;
import dev.tributary.application.activity.externalapi.asynchronous.RemoteJobs;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.externalapi.asynchronous.JobEnd;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * One row for each job that is to be ended. A claim locks the row before it reads the state of the
 * task, and a task that goes on locks it as well: so either the claim sees the task at work, or the
 * task sees the claim.
 */
@ApplicationScoped
public class PostgresRemoteJobs implements RemoteJobs {
  /** Whether the task needs its job no longer. */
  private static final String NEEDED_NO_LONGER =
      """
      and not exists (
        select from tributary.task t
        where t.id = j.task_id
          and (t.state in ('PENDING', 'READY', 'RUNNING', 'WAITING')
            or j.when_ended = 'COMPLETED' and t.state not in ('FINISHED', 'FINISHED_WITH_WARNINGS')))
      """;

  private static final String BEGIN =
      """
      insert into tributary.remote_job
        (task_id, call, run_id, activity, abort, "delete", when_ended, due_at)
      values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, now())
      """;
  private static final String IN_USE =
      """
      select claimed from tributary.remote_job where task_id = ? and call = ? for update
      """;
  private static final String COMPLETED =
      "update tributary.remote_job set running = false where task_id = ? and call = ?";
  private static final String DUE =
      """
      select task_id, call from tributary.remote_job j where due_at <= now()
      """
          + NEEDED_NO_LONGER
          + " order by due_at limit 1 for update of j skip locked";
  private static final String CLAIM =
      """
      update tributary.remote_job j
      set claimed = true, attempts = attempts + 1, due_at = now() + make_interval(secs => ?)
      where task_id = ? and call = ?
      """
          + NEEDED_NO_LONGER
          + """
            returning task_id, call, run_id, activity, abort::text as abort,
              "delete"::text as "delete", when_ended, running, attempts
            """;
  private static final String REMOVE =
      "delete from tributary.remote_job where task_id = ? and call = ?";
  private static final String POSTPONE =
      """
      update tributary.remote_job set due_at = now() + make_interval(secs => ?)
      where task_id = ? and call = ?
      """;

  private final Sql sql;

  public PostgresRemoteJobs(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public void begin(JobEnding ending) {
    CallKey created = ending.created();
    sql.update(
        BEGIN,
        created.task().value(),
        created.call(),
        created.run().value(),
        created.activity().value(),
        ending.abort().map(EndCallJson::write),
        ending.delete().map(EndCallJson::write),
        ending.when());
  }

  @Override
  public boolean inUse(CallKey created) {
    return sql.first(IN_USE, row -> !row.isTrue("claimed"), created.task().value(), created.call())
        .orElse(false);
  }

  @Override
  public void completed(CallKey created) {
    sql.update(COMPLETED, created.task().value(), created.call());
  }

  @Override
  public Optional<DueJob> claim(Duration lease) {
    record Found(long task, long call) {}
    return sql.first(DUE, row -> new Found(row.number("task_id"), row.number("call")))
        .flatMap(
            found ->
                sql.first(
                    CLAIM,
                    PostgresRemoteJobs::due,
                    (double) lease.toSeconds(),
                    found.task(),
                    found.call()));
  }

  @Override
  public void remove(CallKey created) {
    sql.update(REMOVE, created.task().value(), created.call());
  }

  @Override
  public void postpone(CallKey created, Duration time) {
    sql.update(POSTPONE, (double) time.toSeconds(), created.task().value(), created.call());
  }

  private static DueJob due(SqlRow row) {
    return new DueJob(
        new JobEnding(
            new CallKey(
                new RunId(row.uuid("run_id")),
                new TaskId(row.number("task_id")),
                new ActivityId(row.text("activity")),
                row.number("call")),
            row.optionalText("abort").map(EndCallJson::read),
            row.optionalText("delete").map(EndCallJson::read),
            JobEnd.When.valueOf(row.text("when_ended"))),
        row.isTrue("running"),
        row.integer("attempts"));
  }
}
