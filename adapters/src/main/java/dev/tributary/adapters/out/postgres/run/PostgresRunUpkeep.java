package dev.tributary.adapters.out.postgres.run;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.run.upkeep.RunUpkeep;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.admission.Priority;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Finds late, lost and expired runs by partial indexes. */
@ApplicationScoped
public class PostgresRunUpkeep implements RunUpkeep {
  private static final String LATE =
      """
      update tributary.task set alert_at = null
      where id in (select id from tributary.task where alert_at <= ? and state = 'RUNNING'
                   order by id for no key update skip locked)
      returning run_id, id, activity
      """;

  /**
   * An entry's instance is its strand and a counter. The tasks of each run are read by their key,
   * however many runs the planner expects at work, and the entries once. Failed runs wait for a
   * command, which is looked at for the few strands without an entry only.
   */
  private static final String LOST_OF =
      """
      with begun as materialized (
        select r.id as run_id, r.priority, t.strand
        from tributary.run r cross join lateral (
          select distinct strand from tributary.task
          where run_id = r.id and state in ('READY', 'RUNNING') and strand is not null
            and intervention is null
          offset 0) t
        where r.ended_at is null and r.deviation is null %s),
      queued as materialized (
        select split_part(task_instance, '-', 1) as strand from tributary.scheduled_tasks
        where task_name = 'strand'),
      lost as materialized (
        select * from begun
        where not exists (select from queued where queued.strand = begun.strand::text))
      select run_id, priority, strand from lost
      where not exists (
        select from tributary.task f
        where f.run_id = lost.run_id and f.failure ->> 'resolution' = 'SUSPENDED'
          and not exists (
            select from tributary.task newer
            where newer.run_id = f.run_id and newer.activity = f.activity
              and newer.activation > f.activation)
        offset 0)
      """;

  static final String LOST = LOST_OF.formatted("");

  private static final String LOST_OF_RUN = LOST_OF.formatted("and r.id = ?");

  /** A stop that did not complete, because the process died for example, ends with a resume. */
  private static final String ENDED =
      """
      select id from tributary.run r
      where id = any (?) and (ended_at is not null or 'STOP' = (
        select c.command from tributary.run_command c
        where c.run_id = r.id and c.command <> 'SIGNAL' order by c.id desc limit 1))
      """;

  private final Sql sql;

  public PostgresRunUpkeep(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public List<LateTask> late(Instant now) {
    return sql.list(
        LATE,
        row ->
            new LateTask(
                run(row, "run_id"),
                new TaskId(row.number("id")),
                new ActivityId(row.text("activity"))),
        now);
  }

  @Override
  public List<LostStrand> lostStrands() {
    return sql.list(LOST, PostgresRunUpkeep::lost);
  }

  @Override
  public List<LostStrand> lostStrands(RunId run) {
    return sql.list(LOST_OF_RUN, PostgresRunUpkeep::lost, run.value());
  }

  @Override
  public int purge(Instant now, int limit) {
    return sql.first(RunRemoval.EXPIRED, row -> row.integer("purged"), now, limit).orElseThrow();
  }

  @Override
  public List<RunId> endedOrStopping(List<RunId> runs) {
    UUID[] ids = runs.stream().map(RunId::value).toArray(UUID[]::new);
    return ids.length == 0 ? List.of() : sql.list(ENDED, row -> run(row, "id"), (Object) ids);
  }

  private static LostStrand lost(SqlRow row) {
    return new LostStrand(
        run(row, "run_id"),
        Priority.ofRank(row.integer("priority")),
        new TaskId(row.number("strand")));
  }

  private static RunId run(SqlRow row, String column) {
    return new RunId(row.uuid(column));
  }
}
