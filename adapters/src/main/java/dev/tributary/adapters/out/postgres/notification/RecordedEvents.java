package dev.tributary.adapters.out.postgres.notification;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import dev.tributary.adapters.sql.GatheredWrites;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.domain.notification.Notification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Stores events with their deliveries, as the rules say: by one statement for all events of a
 * transaction, before its commit. A change of the rules, and a read of what is stored, come after
 * the events that the transaction has added before.
 */
@ApplicationScoped
class RecordedEvents {
  /**
   * One statement that needs no read before it: without a rule it writes nothing. A muted rule
   * stores the notification and delivers nothing, also not to the supervisors that it addresses.
   */
  private static final String RECORD_FROM =
      """
      with happened as (
        select e.id, e.type, coalesce(e.workflow, r.workflow) as workflow, e.run_id, e.activity,
          e.message, e.reasons, e.once, e.attention, e.at, e.named, e.supervisors, e.addresses,
          e.targets
        from %s(?::jsonb) as e(
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
        select person.id, '', person.address from person
        where not exists (
          select from mailed m where m.id = person.id and m.address = person.address))
      insert into tributary.notification_delivery
        (notification_id, target, address, state, due_at)
      select added.id, recipient.target, recipient.address, 'PENDING', added.at
      from added join recipient on recipient.id = added.id
      order by added.id, recipient.target, recipient.address
      """;

  /**
   * Of one event: a plan for any event costs no more than a plan for this one, and a session plans
   * it only at first.
   */
  private static final String RECORD = RECORD_FROM.formatted("jsonb_to_record");

  private static final String RECORD_ALL = RECORD_FROM.formatted("jsonb_to_recordset");

  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
  private final Sql sql;
  private final NotifiedEvents notified;
  private final NotificationJson json;
  private final GatheredWrites<String> happened;

  RecordedEvents(
      DataSource dataSource,
      NotifiedEvents notified,
      NotificationJson json,
      TransactionSynchronizationRegistry registry) {
    this.sql = new Sql(dataSource);
    this.notified = notified;
    this.json = json;
    this.happened = new GatheredWrites<>(registry, this::store);
  }

  void add(List<Notification> notifications) {
    happened.add(
        notifications.stream()
            .filter(notified::concerns)
            .map(one -> json.recorded(ids.generate(), one))
            .toList());
  }

  /** Those of the present transaction are stored from now on. */
  void store() {
    happened.flush();
  }

  /** The present transaction has changed who is notified; it has stored its events before. */
  void recipientsChanged() {
    notified.changed();
  }

  private void store(List<String> recorded) {
    if (recorded.size() == 1) {
      sql.later(RECORD, recorded.getFirst());
    } else {
      sql.later(RECORD_ALL, recorded.stream().collect(Collectors.joining(",", "[", "]")));
    }
  }
}
