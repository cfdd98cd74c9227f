package dev.tributary.adapters.activity.externalapi.incremental;

import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.incremental.Watermarks;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.externalapi.incremental.Watermark;
import dev.tributary.domain.resource.RowScopes;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/** One row for each activity; what a deleted workflow of the same name has left counts no more. */
@ApplicationScoped
public class PostgresWatermarks implements Watermarks {
  private static final String CURRENT =
      """
       not exists (
        select from tributary.workflow
        where name = w.workflow and deleted_at is null and created_at > w.changed_at)\
      """;
  private static final String BEGIN =
      """
      select type, case when run_id = ? then previous else value end as value
      from tributary.watermark w where workflow = ? and activity = ? and\
      """
          + CURRENT;
  private static final String LIST =
      "select activity, type, value, changed_at from tributary.watermark w where workflow = ? and"
          + CURRENT
          + " order by activity";
  private static final String REMOVE_LEFT =
      "delete from tributary.watermark w where workflow = ? and activity = ? and not ("
          + CURRENT
          + ")";
  private static final String SET =
      """
      insert into tributary.watermark (workflow, activity, type, value, changed_at)
      values (?, ?, ?, ?, now())
      on conflict (workflow, activity) do update set type = excluded.type, value = excluded.value,
        previous = null, run_id = null, changed_at = excluded.changed_at
      """;
  private static final String RESET =
      "delete from tributary.watermark where workflow = ? and activity = ?";

  private final Sql sql;

  public PostgresWatermarks(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public Optional<Watermark> begin(ActivityContext context) {
    return sql.first(
            BEGIN,
            row ->
                row.optionalText("value")
                    .map(value -> new Watermark(ValueType.valueOf(row.text("type")), value)),
            context.run().value(),
            context.workflow().value(),
            context.activity().id().value())
        .flatMap(mark -> mark);
  }

  @Override
  public void advance(String column, WorkTable rows, ActivityContext context) {
    String workflow = context.workflow().value();
    String activity = context.activity().id().value();
    ValueType type = Objects.requireNonNull(RowScopes.types(rows.structure()).get(column));
    String sqlType = WorkTableSql.sqlType(type);
    sql.update(REMOVE_LEFT, workflow, activity);
    sql.update(
        SqlFragment.of(
                """
                insert into tributary.watermark as w
                  (workflow, activity, type, value, run_id, changed_at)
                select ?::text, ?::text, ?::text, %s, ?::uuid, now()
                from (select max(%s) as greatest from \
                """
                    .formatted(written(type), WorkTableSql.column(rows.structure(), column)),
                workflow,
                activity,
                type.name(),
                context.run().value())
            .then(WorkTableSql.source(rows))
            .then(
                """
                 rows) found where greatest is not null
                on conflict (workflow, activity) do update set
                  type = excluded.type, value = excluded.value, run_id = excluded.run_id,
                  previous = case when w.run_id = excluded.run_id then w.previous else w.value end,
                  changed_at = excluded.changed_at
                where case when w.type = excluded.type
                  then excluded.value::%1$s > w.value::%1$s else true end
                """
                    .formatted(sqlType)));
  }

  @Override
  public List<StoredWatermark> list(WorkflowName workflow) {
    return sql.list(LIST, PostgresWatermarks::stored, workflow.value());
  }

  @Override
  public void set(WorkflowName workflow, ActivityId activity, Watermark watermark) {
    sql.update(SET, workflow.value(), activity.value(), watermark.type().name(), watermark.value());
  }

  @Override
  public boolean reset(WorkflowName workflow, ActivityId activity) {
    return sql.update(RESET, workflow.value(), activity.value()) == 1;
  }

  private static StoredWatermark stored(SqlRow row) {
    return new StoredWatermark(
        new ActivityId(row.text("activity")),
        new Watermark(ValueType.valueOf(row.text("type")), row.text("value")),
        row.instant("changed_at"));
  }

  /** The form of {@link Watermark#value()}. */
  private static String written(ValueType type) {
    return type == ValueType.DATETIME
        ? "to_char(greatest at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
        : "greatest::text";
  }
}
