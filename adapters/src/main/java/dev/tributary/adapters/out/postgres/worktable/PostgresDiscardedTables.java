package dev.tributary.adapters.out.postgres.worktable;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.worktable.DiscardedTables;
import dev.tributary.domain.worktable.WorkTableId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import javax.sql.DataSource;

/** Drops tables under a short lock timeout, so that a reader never makes others queue up. */
@ApplicationScoped
public class PostgresDiscardedTables implements DiscardedTables {
  private static final String LIMIT_WAITING = "set local lock_timeout = '500ms'";

  /** Tables that are being read or vacuumed are dropped by a later round. */
  private static final String NEXT =
      """
      select id from tributary.work_table where storage = 'TABLE' and state = 'DISCARDED'
        and not exists (
          select from pg_locks where relation = to_regclass('work.w' || work_table.id))
      limit 1 for update skip locked
      """;

  /** The structure stays visible while the run exists. */
  private static final String DROPPED =
      "update tributary.work_table set state = 'DROPPED' where id = ?";

  private static final String FORGET =
      """
      delete from tributary.work_table w where w.id = ?
        and not exists (select from tributary.run r where r.id = w.run_id)
      """;

  /** Small sets end with their run. */
  private static final String ORPHANS =
      """
      update tributary.work_table w set state = 'DISCARDED'
      where w.storage = 'TABLE' and w.state = 'STORED' and (
        not exists (select from tributary.run r where r.id = w.run_id)
        or exists (
            select from tributary.task t
            where t.id = w.task_id and t.state in (
                'FINISHED', 'FINISHED_WITH_WARNINGS', 'SKIPPED', 'NOT_EXECUTED', 'STOPPED')
              and not t.outputs @> jsonb_build_array(jsonb_build_object('table', w.id))))
      """;

  private final Sql sql;

  public PostgresDiscardedTables(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public boolean dropOne() {
    sql.update(LIMIT_WAITING);
    Optional<Long> next = sql.first(NEXT, row -> row.number("id"));
    next.ifPresent(this::drop);
    return next.isPresent();
  }

  @Override
  public int discardOrphans() {
    return sql.update(ORPHANS);
  }

  private void drop(long id) {
    sql.update("drop table if exists " + WorkTableSql.name(new WorkTableId(id)));
    if (sql.update(FORGET, id) == 0) {
      sql.update(DROPPED, id);
    }
  }
}
