package dev.tributary.adapters.out.postgres.run;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.run.waiting.Waiter;
import dev.tributary.application.run.waiting.Waits;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.waiting.SignalKey;
import dev.tributary.domain.waiting.WakeUp.ChildEnded;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Finds the tasks that wait by the index of what they wait for. */
@ApplicationScoped
public class PostgresWaits implements Waits {
  static final String WAITING_FOR =
      """
      select run_id, id, attempt from tributary.task
      where suspension ->> 'key' = ? and state = 'WAITING' order by run_id, id limit ?
      """;

  private static final String END = "select state from tributary.run where id = ? for share";

  /** The instance of an entry is that of {@code WakeUpEntry}. */
  private static final String WITHOUT_ENTRY =
      """
      select t.run_id, t.id, t.attempt, (t.suspension ->> 'until')::timestamptz as until
      from tributary.task t
      where t.suspension is not null and t.state = 'WAITING'
        and t.suspension ->> 'until' is not null
        and not exists (
          select from tributary.scheduled_tasks s
          where s.task_name = 'wake-up' and s.task_instance = t.id || '-' || t.attempt)
      limit 1000
      """;

  /** The key of a wait is that of {@code SuspensionJson}; several entries may be about one. */
  private static final String ENDS_WITHOUT_ENTRY =
      """
      select t.run_id, t.id, t.attempt, coalesce(r.state, 'STOPPED') as end_state
      from tributary.task t left join tributary.run r
        on r.id = case when t.suspension ->> 'for' = 'run'
          then substr(t.suspension ->> 'key', 5)::uuid end
      where t.suspension is not null and t.state = 'WAITING'
        and t.suspension ->> 'for' = 'run' and (r.id is null or r.ended_at is not null)
        and not exists (
          select from tributary.scheduled_tasks s
          where s.task_name = 'wake-up'
            and starts_with(s.task_instance, t.id || '-' || t.attempt))
      limit 1000
      """;

  private final Sql sql;

  public PostgresWaits(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public List<Waiter> waitingFor(SignalKey signal, int limit) {
    return sql.list(WAITING_FOR, PostgresWaits::waiter, SuspensionJson.signalKey(signal), limit);
  }

  @Override
  public Optional<RunState> endOf(RunId child) {
    return sql.first(END, row -> RunState.valueOf(row.text("state")), child.value())
        .filter(RunState::ended);
  }

  @Override
  public List<TimedWait> withoutEntry() {
    return sql.list(
        WITHOUT_ENTRY,
        row -> {
          Instant until = row.instant("until");
          return new TimedWait(waiter(row), until);
        });
  }

  @Override
  public List<MissedEnd> endsWithoutEntry() {
    return sql.list(
        ENDS_WITHOUT_ENTRY,
        row -> new MissedEnd(waiter(row), new ChildEnded(row.text("end_state"))));
  }

  static Waiter waiter(SqlRow row) {
    return new Waiter(
        new RunId(row.uuid("run_id")), new TaskId(row.number("id")), row.integer("attempt"));
  }
}
