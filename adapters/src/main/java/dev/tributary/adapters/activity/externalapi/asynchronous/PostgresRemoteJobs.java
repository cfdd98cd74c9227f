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
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * One row for each job that is to be ended. A sweep makes those due whose tasks have ended, so that
 * a claim reads no others. A claim locks the row before it reads the state of the task, and a task
 * that goes on locks it as well: so either the claim sees the task at work, or the task sees the
 * claim.
 */
@ApplicationScoped
public class PostgresRemoteJobs implements RemoteJobs {
  /** How many jobs a sweep reads. */
  private static final int BATCH = 500;

  /** Whether the task needs its job no longer. */
  private static final String NEEDED_NO_LONGER =
      """
      not exists (
        select from tributary.task t
        where t.id = j.task_id
          and (t.state in ('PENDING', 'READY', 'RUNNING', 'WAITING')
            or j.when_ended = 'COMPLETED' and t.state not in ('FINISHED', 'FINISHED_WITH_WARNINGS')))
      """;

  private static final String BEGIN =
      """
      insert into tributary.remote_job
        (task_id, call, run_id, activity, abort, "delete", when_ended)
      values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
      """;
  private static final String IN_USE =
      """
      select ending_since is not null as ending from tributary.remote_job where task_id = ? and call = ? for update
      """;
  private static final String COMPLETED =
      "update tributary.remote_job set running = false where task_id = ? and call = ?";
  private static final String SWEEP =
      "select task_id, call, "
          + NEEDED_NO_LONGER
          + """
             as ended
            from tributary.remote_job j
            where due_at is null and (task_id, call) > (?, ?)
            order by task_id, call limit ?
            """;
  private static final String MAKE_DUE =
      """
      update tributary.remote_job set due_at = now()
      where task_id = ? and call = ? and due_at is null
      """;
  private static final String DUE =
      """
      select task_id, call from tributary.remote_job
      where due_at <= now() order by due_at limit 1 for update skip locked
      """;
  private static final String CLAIM =
      """
      update tributary.remote_job j
      set ending_since = coalesce(ending_since, now()), due_at = now() + make_interval(secs => ?)
      where task_id = ? and call = ? and (ending_since is not null or
      """
          + NEEDED_NO_LONGER
          + """
            )
            returning task_id, call, run_id, activity, abort::text as abort,
              "delete"::text as "delete", when_ended, running, failures,
              extract(epoch from now() - ending_since)::bigint as tried
            """;

  /** Its task was resumed after the sweep. */
  private static final String IN_USE_AGAIN =
      "update tributary.remote_job set due_at = null where task_id = ? and call = ?";

  private static final String ABORTED =
      "update tributary.remote_job set abort = null where task_id = ? and call = ?";
  private static final String REMOVE =
      "delete from tributary.remote_job where task_id = ? and call = ?";
  private static final String POSTPONE =
      """
      update tributary.remote_job
      set abort = ?::jsonb, "delete" = ?::jsonb, failures = ?,
        due_at = now() + make_interval(secs => ?)
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
    return sql.first(IN_USE, row -> !row.isTrue("ending"), created.task().value(), created.call())
        .orElse(false);
  }

  @Override
  public void completed(CallKey created) {
    sql.update(COMPLETED, created.task().value(), created.call());
  }

  @Override
  public Swept sweep(JobCursor after) {
    record Found(JobCursor job, boolean ended) {}
    List<Found> found =
        sql.list(
            SWEEP,
            row -> new Found(cursor(row), row.isTrue("ended")),
            after.task(),
            after.call(),
            BATCH);
    int due =
        found.stream()
            .filter(Found::ended)
            .mapToInt(each -> sql.update(MAKE_DUE, each.job().task(), each.job().call()))
            .sum();
    return new Swept(
        due, found.size() < BATCH ? Optional.empty() : Optional.of(found.getLast().job()));
  }

  @Override
  public Optional<DueJob> claim(Duration lease) {
    Optional<JobCursor> found = firstDue();
    while (found.isPresent()) {
      JobCursor job = found.get();
      Optional<DueJob> claimed =
          sql.first(
              CLAIM, PostgresRemoteJobs::due, (double) lease.toSeconds(), job.task(), job.call());
      if (claimed.isPresent()) {
        return claimed;
      }
      sql.update(IN_USE_AGAIN, job.task(), job.call());
      found = firstDue();
    }
    return Optional.empty();
  }

  private Optional<JobCursor> firstDue() {
    return sql.first(DUE, PostgresRemoteJobs::cursor);
  }

  @Override
  public void aborted(CallKey created) {
    sql.update(ABORTED, created.task().value(), created.call());
  }

  @Override
  public void remove(CallKey created) {
    sql.update(REMOVE, created.task().value(), created.call());
  }

  @Override
  public void postpone(JobEnding open, int failures, Duration time) {
    CallKey created = open.created();
    sql.update(
        POSTPONE,
        open.abort().map(EndCallJson::write),
        open.delete().map(EndCallJson::write),
        failures,
        (double) time.toSeconds(),
        created.task().value(),
        created.call());
  }

  private static JobCursor cursor(SqlRow row) {
    return new JobCursor(row.number("task_id"), row.number("call"));
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
        row.integer("failures"),
        Duration.ofSeconds(row.number("tried")));
  }
}
