package dev.tributary.webapp.console;

import dev.tributary.adapters.out.crypto.MasterKeys;
import dev.tributary.adapters.out.mail.ScriptedMailServer.Mail;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.webapp.message.MailServerForTests;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;

/** Messages of a run that a person looks at. */
abstract class MessagesJourney extends ConsoleJourney {
  static final String SAID = "5.7.1 <b>spam</b> " + "x".repeat(400);

  final String recipient = UUID.randomUUID() + "@example.com";

  @Inject DataSource dataSource;

  @Inject MasterKeys keys;

  long arrived() {
    return MailServerForTests.server().accepted().stream()
        .map(Mail::recipient)
        .filter(recipient::equals)
        .count();
  }

  /** A delivery of one message that is over; both have this id. */
  UUID left(String state) {
    UUID id = UUID.randomUUID();
    sql()
        .update(
            """
            insert into tributary.delivery
              (id, run_id, task_id, workflow, activity, label, selected, started_at, finished_at)
            values (?, ?, nextval('tributary.task_number'), 'any', 'email1', 'Any', 1, now(), now())
            """,
            id,
            id);
    sql()
        .update(
            """
            insert into tributary.message
              (id, delivery_id, run_id, task_id, activity, line, state, detail, message_id, sender,
               channel, recipient, address, subject, html, body, filled, used, at, attempts,
               refusal_code, refusal_text)
            select id, id, run_id, task_id, activity, 1, ?, '', '<' || id || '@example.com>',
                   'news@example.com', 'EMAIL', ?, lower(?), 'Hi', '', 'Hello', '{}', '{}', now(), 1,
                   case when ? = 'FAILED' then 550 end, case when ? = 'FAILED' then ? end
            from tributary.delivery where id = ?
            """,
            state,
            recipient,
            recipient,
            state,
            state,
            SAID,
            id);
    return id;
  }

  Sql sql() {
    return new Sql(dataSource);
  }

  void suppressed(String reason) {
    sql()
        .update(
            """
            insert into tributary.suppression (channel, address, reason, detail, message, at)
            values ('EMAIL', ?, ?, ?, ?, now())
            """,
            recipient,
            reason,
            SAID,
            UUID.randomUUID());
  }
}
