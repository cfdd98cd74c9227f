package dev.tributary.adapters.out.postgres.notification;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.notification.Notifications;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.notification.ExplicitRecipients;
import dev.tributary.domain.notification.Notification;
import dev.tributary.domain.notification.Notification.Subject;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows of {@code tributary.notification}. */
@ApplicationScoped
public class PostgresNotifications implements Notifications {
  /**
   * One statement that needs no read before it: without a rule it writes nothing. A muted rule
   * stores the notification and delivers nothing, also not to the supervisors that it addresses. It
   * takes one event, so that its plan for any event costs no more than a plan for this one, and a
   * session plans it only at first.
   */
  private static final String RECORD =
      """
      with happened as (
        select e.id, e.type, coalesce(e.workflow, r.workflow) as workflow, e.run_id, e.activity,
          e.message, e.reasons, e.once, e.attention, e.at, e.named, e.supervisors, e.addresses,
          e.targets
        from jsonb_to_record(?::jsonb) as e(
          id uuid, type text, workflow text, run_id uuid, activity text, message jsonb,
          reasons jsonb, once text, attention boolean, at timestamptz, named boolean,
          supervisors boolean, addresses text[], targets text[])
        left join tributary.run r on e.workflow is null and r.id = e.run_id),
      matched as (
        select h.id, rule.targets, rule.muted_until > h.at as muted
        from happened h join tributary.notification_rule rule
          on rule.enabled and h.type = any (rule.events)
            and (rule.workflow is null or rule.workflow = h.workflow)),
      added as (
        insert into tributary.notification
          (id, type, workflow, run_id, activity, message, reasons, once, attention, at, seen_at)
        select id, type, workflow, run_id, activity, message, reasons, once, attention, at, at
        from happened h
        where h.named or exists (select from matched m where m.id = h.id)
          or h.supervisors and exists (
            select from tributary.workflow_supervisor s where s.workflow = h.workflow)
        on conflict (once) do nothing returning id, workflow, at),
      lasting as (
        update tributary.notification n set seen_at = h.at
        from happened h where n.once = h.once and n.seen_at < h.at - interval '1 hour'),
      notified as (
        select m.id, unnest(m.targets) as target from matched m where m.muted is not true
        union select h.id, unnest(h.targets) from happened h),
      mailed as (
        select notified.id, notified.target, unnest(t.addresses) as address
        from notified join tributary.notification_target t on t.name = notified.target
        where t.kind = 'MAIL'
        union
        select notified.id, notified.target, s.address
        from notified join tributary.notification_target t on t.name = notified.target and t.supervisors
        join happened h on h.id = notified.id
        join tributary.workflow_supervisor s on s.workflow = h.workflow),
      person as (
        select h.id, unnest(h.addresses) as address from happened h
        union
        select h.id, s.address
        from happened h join tributary.workflow_supervisor s
          on h.supervisors and s.workflow = h.workflow
        where h.named or not exists (
          select from matched m join tributary.notification_target t on t.name = any (m.targets)
          where m.id = h.id and m.muted and (t.supervisors or s.address = any (t.addresses)))),
      recipient as (
        select id, target, address from mailed
        union
        select notified.id, notified.target, ''
        from notified join tributary.notification_target t on t.name = notified.target
        where t.kind <> 'MAIL'
        union
        select id, '', address from person where address not in (select address from mailed))
      insert into tributary.notification_delivery
        (notification_id, target, address, state, due_at)
      select added.id, recipient.target, recipient.address, 'PENDING', added.at
      from added join recipient on recipient.id = added.id
      order by added.id, recipient.target, recipient.address
      """;

  private static final String SELECT =
      """
      select id, type, workflow, run_id, activity, message, reasons, once, at, acknowledged_at,
        acknowledged_by
      from tributary.notification
      """;

  private static final String ACKNOWLEDGE =
      """
      update tributary.notification set acknowledged_at = ?, acknowledged_by = ?
      where id = ? and acknowledged_at is null
      """;

  private static final String IN_ORDER =
      SELECT + " join unnest(?) with ordinality as wanted(one, place) on one = id order by place";

  private static final String REMOVE =
      """
      delete from tributary.notification where id in (
        select id from tributary.notification where seen_at < ? order by seen_at limit ?)
      """;

  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
  private final Sql sql;
  private final NotifiedEvents notified;
  private final NotificationJson json;

  public PostgresNotifications(
      DataSource dataSource, NotifiedEvents notified, NotificationJson json) {
    this.sql = new Sql(dataSource);
    this.notified = notified;
    this.json = json;
  }

  @Override
  public void record(List<Notification> happened) {
    happened.stream()
        .filter(notified::concerns)
        .forEach(one -> sql.later(RECORD, json.recorded(ids.generate(), one)));
  }

  @Override
  public List<StoredNotification> list(Filter filter, Optional<UUID> before, int limit) {
    SqlFragment statement = SqlFragment.of(SELECT + " where true");
    if (filter.open()) {
      statement = statement.then(" and attention and acknowledged_at is null");
    }
    if (filter.workflow().isPresent()) {
      statement = statement.then(" and workflow = ?", filter.workflow().get().value());
    }
    if (before.isPresent()) {
      statement = statement.then(" and id < ?", before.get());
    }
    return sql.list(statement.then(" order by id desc limit ?", limit), this::stored);
  }

  @Override
  public Optional<StoredNotification> find(UUID id) {
    return sql.first(SELECT + " where id = ?", this::stored, id);
  }

  @Override
  public List<StoredNotification> all(List<UUID> ids) {
    return sql.list(IN_ORDER, this::stored, (Object) ids.toArray(UUID[]::new));
  }

  @Override
  public boolean acknowledge(UUID id, String by, Instant now) {
    return sql.update(ACKNOWLEDGE, now, by, id) > 0;
  }

  @Override
  public int removeBefore(Instant end, int limit) {
    return sql.update(REMOVE, end, limit);
  }

  private StoredNotification stored(SqlRow row) {
    return new StoredNotification(
        row.uuid("id"),
        new Notification(
            EventType.of(row.text("type")).orElseThrow(),
            new Subject(
                row.optionalText("workflow").map(WorkflowName::new),
                row.optionalText("run_id").map(UUID::fromString).map(RunId::new),
                row.optionalText("activity").map(ActivityId::new)),
            json.message(row.text("message")),
            json.messages(row.text("reasons")),
            row.instant("at"),
            row.optionalText("once"),
            ExplicitRecipients.NONE),
        row.optionalInstant("acknowledged_at")
            .map(at -> new Acknowledgement(row.text("acknowledged_by"), at)));
  }
}
