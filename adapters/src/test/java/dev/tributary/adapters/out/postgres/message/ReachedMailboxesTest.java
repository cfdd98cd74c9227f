package dev.tributary.adapters.out.postgres.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.DeliveryId;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReachedMailboxesTest {
  private static final DataSource DATA_SOURCE = TestDatabase.create().dataSource();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jörg@bücher.example",
        "jo\u0308rg@BU\u0308CHER.example",
        "jörg@XN--BCHER-KVA.example"
      })
  void a_mailbox_was_reached_in_whatever_spelling_its_message_has(String recipient) {
    UUID delivery = UUID.randomUUID();
    Sql sql = new Sql(DATA_SOURCE);
    sql.update(
        """
        insert into tributary.delivery
          (id, run_id, task_id, workflow, activity, label, selected, started_at)
        values (?, ?, nextval('tributary.task_number'), 'any', 'email1', 'Any', 1, now())
        """,
        delivery,
        delivery);
    sql.update(
        """
        insert into tributary.message
          (id, delivery_id, run_id, task_id, activity, line, state, detail, message_id, sender,
           channel, recipient, address, subject, html, body, filled, used, at)
        select id, id, run_id, task_id, activity, 1, 'SENT', '', '', '', 'EMAIL', ?, lower(?), '', '', '', '{}',
               '{}', now()
        from tributary.delivery where id = ?
        """,
        recipient,
        recipient,
        delivery);
    Address mailbox = Address.of(Channel.EMAIL, "JÖRG@bücher.example");

    assertThat(
            new PostgresMessages(DATA_SOURCE)
                .reached(
                    new DeliveryId(delivery),
                    List.of(mailbox, Address.of(Channel.EMAIL, "ann@example.com"))))
        .containsExactly(mailbox);
  }
}
