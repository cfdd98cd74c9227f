package dev.tributary.adapters.activity.externalapi.drift;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.drift.ResponseShapes;
import dev.tributary.domain.activity.externalapi.drift.ResponseShape;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import javax.sql.DataSource;

/** One row for each activity; what a deleted workflow of the same name has left counts no more. */
@ApplicationScoped
public class PostgresResponseShapes implements ResponseShapes {
  private static final String FIND =
      """
      select shape::text as shape from tributary.response_shape stored
      where workflow = ? and activity = ? and not exists (
        select from tributary.workflow
        where name = stored.workflow and deleted_at is null and created_at > stored.seen_at)
      """;
  private static final String STORE =
      """
      insert into tributary.response_shape (workflow, activity, shape, run_id, seen_at)
      values (?, ?, ?::jsonb, ?, now())
      on conflict (workflow, activity)
      do update set shape = excluded.shape, run_id = excluded.run_id, seen_at = excluded.seen_at
      """;

  private final Sql sql;

  public PostgresResponseShapes(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public Optional<ResponseShape> lastGood(ActivityContext context) {
    return sql.first(
        FIND,
        row -> ShapeJson.read(row.text("shape")),
        context.workflow().value(),
        context.activity().id().value());
  }

  @Override
  public void store(ResponseShape shape, ActivityContext context) {
    sql.update(
        STORE,
        context.workflow().value(),
        context.activity().id().value(),
        ShapeJson.write(shape),
        context.run().value());
  }
}
