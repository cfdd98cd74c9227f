package dev.tributary.adapters.out.postgres.run;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.change.LiveChanges;
import dev.tributary.application.change.Topic;
import dev.tributary.application.run.RunJournal;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Severity;
import dev.tributary.domain.run.TaskId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;

/** Stores journal lines as key and arguments; they are rendered when they are read. */
@ApplicationScoped
public class PostgresRunJournal implements RunJournal {
  private static final String APPEND =
      """
      insert into tributary.journal
        (run_id, task_id, activity, at, severity, key, arguments, code)
      values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)
      """;

  private final Sql sql;
  private final LiveChanges changes;
  private final InstantSource clock;

  public PostgresRunJournal(DataSource dataSource, LiveChanges changes, InstantSource clock) {
    this.sql = new Sql(dataSource);
    this.changes = changes;
    this.clock = clock;
  }

  @Override
  public void append(RunId run, Severity severity, Message message) {
    append(run, Optional.empty(), Optional.empty(), severity, message, Optional.empty());
  }

  @Override
  public void append(
      RunId run,
      TaskId task,
      ActivityId activity,
      Severity severity,
      Message message,
      Optional<String> code) {
    append(run, Optional.of(task), Optional.of(activity), severity, message, code);
  }

  private void append(
      RunId run,
      Optional<TaskId> task,
      Optional<ActivityId> activity,
      Severity severity,
      Message message,
      Optional<String> code) {
    sql.update(
        APPEND,
        run.value(),
        task.map(TaskId::value),
        activity.map(ActivityId::value),
        clock.instant(),
        severity,
        message.key(),
        RunJson.arguments(message),
        code);
    changes.changed(Topic.of(run));
  }
}
