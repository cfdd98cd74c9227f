package dev.tributary.adapters.out.postgres.message;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskState;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;

/** Messages as a program left them, each with a run, a task and a delivery of its own. */
final class OutboxRows {
  private final Sql sql;

  OutboxRows(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  /** A message to this mailbox that a run in this state left, one attempt after its writing. */
  MessageId left(RunState run, TaskState task, MessageState state, String recipient) {
    UUID id = UUID.randomUUID();
    sql.update(
        """
        insert into tributary.run
          (id, workflow, workflow_label, revision_id, revision, state, parameters, started_by,
           created_at)
        values (?, 'any', 'Any', gen_random_uuid(), 1, ?, '{}', 'test', now())
        """,
        id,
        run.name());
    sql.update(
        """
        insert into tributary.task
          (id, run_id, activity, place, state, attempt, deaths, variables, created_at)
        values (nextval('tributary.task_number'), ?, 'email1', 1, ?, 1, 0, '{}', now())
        """,
        id,
        task.name());
    sql.update(
        """
        insert into tributary.delivery
          (id, run_id, task_id, workflow, activity, label, selected, started_at)
        select run_id, run_id, id, 'any', activity, 'Any', 1, now()
        from tributary.task where run_id = ?
        """,
        id);
    sql.update(
        """
        insert into tributary.message
          (id, delivery_id, run_id, task_id, activity, line, state, detail, message_id, sender,
           channel, recipient, address, subject, html, body, filled, used, at, attempts)
        select run_id, id, run_id, task_id, activity, 1, ?, '', '<1@example.com>',
               'news@example.com', 'EMAIL', ?, lower(?), 'Hi', '', 'Hello', '{}', '{}', now(), 1
        from tributary.delivery where run_id = ?
        """,
        state.name(),
        recipient,
        recipient,
        id);
    return new MessageId(id);
  }

  /** As if it had been under way since then. */
  void sendingSince(MessageId message, Instant instant) {
    sql.update(
        "update tributary.message set sending_since = ? where id = ?", instant, message.value());
  }

  /** Its run and its task are no more. */
  void purgeRunOf(MessageId message) {
    sql.update("delete from tributary.run where id = ?", message.value());
  }

  /** Its activity was activated anew. */
  void repeatTaskOf(MessageId message) {
    sql.update(
        """
        insert into tributary.task
          (id, run_id, activity, place, activation, state, attempt, deaths, variables, created_at)
        values (nextval('tributary.task_number'), ?, 'email1', 1, 2, 'READY', 0, 0, '{}', now())
        """,
        message.value());
  }

  boolean deliveryIsClosed(MessageId message) {
    return sql.first(
            "select finished_at is not null as closed from tributary.delivery where id = ?",
            row -> row.isTrue("closed"),
            message.value())
        .orElseThrow();
  }
}
