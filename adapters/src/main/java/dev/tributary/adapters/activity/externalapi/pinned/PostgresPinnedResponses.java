package dev.tributary.adapters.activity.externalapi.pinned;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.activity.externalapi.pinned.PinnedResponses;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.externalapi.pinned.PinnedResponse;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** One row for each activity. */
@ApplicationScoped
public class PostgresPinnedResponses implements PinnedResponses {
  /** What a deleted workflow of the same name has left counts no more. */
  private static final String PRESENT =
      """
      select activity, status, content_type, body, pinned_by, pinned_at
      from tributary.pinned_response stored
      where workflow = ? and not exists (
        select from tributary.workflow
        where name = stored.workflow and deleted_at is null and created_at > stored.pinned_at)
      """;

  private static final String LIST = PRESENT + "order by activity";
  private static final String FIND = PRESENT + "and activity = ?";
  private static final String PUT =
      """
      insert into tributary.pinned_response
        (workflow, activity, status, content_type, body, pinned_by, pinned_at)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (workflow, activity) do update set
        status = excluded.status, content_type = excluded.content_type, body = excluded.body,
        pinned_by = excluded.pinned_by, pinned_at = excluded.pinned_at
      """;
  private static final String REMOVE =
      "delete from tributary.pinned_response where workflow = ? and activity = ?";
  private static final String REMOVE_BEFORE =
      """
      delete from tributary.pinned_response where (workflow, activity) in (
        select workflow, activity from tributary.pinned_response
        where pinned_at < ? order by pinned_at limit ?)
      """;

  private final Sql sql;

  public PostgresPinnedResponses(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public Optional<StoredResponse> find(WorkflowName workflow, ActivityId activity) {
    return sql.first(FIND, PostgresPinnedResponses::stored, workflow.value(), activity.value());
  }

  @Override
  public List<StoredResponse> list(WorkflowName workflow) {
    return sql.list(LIST, PostgresPinnedResponses::stored, workflow.value());
  }

  /** The database stores no NUL in text. */
  @Override
  public void put(WorkflowName workflow, StoredResponse pinned) {
    sql.update(
        PUT,
        workflow.value(),
        pinned.activity().value(),
        pinned.response().status(),
        pinned.response().contentType(),
        pinned.response().body().replace('\0', '\uFFFD'),
        pinned.by(),
        pinned.at());
  }

  @Override
  public boolean remove(WorkflowName workflow, ActivityId activity) {
    return sql.update(REMOVE, workflow.value(), activity.value()) > 0;
  }

  @Override
  public int removeBefore(Instant time, int limit) {
    return sql.update(REMOVE_BEFORE, time, limit);
  }

  private static StoredResponse stored(SqlRow row) {
    return new StoredResponse(
        new ActivityId(row.text("activity")),
        new PinnedResponse(row.integer("status"), row.text("content_type"), row.text("body")),
        row.text("pinned_by"),
        row.instant("pinned_at"));
  }
}
