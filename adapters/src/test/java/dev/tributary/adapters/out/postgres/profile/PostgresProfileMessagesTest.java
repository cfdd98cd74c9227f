package dev.tributary.adapters.out.postgres.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.profile.ProfileMessages.SentMessage;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresProfileMessagesTest {
  private final TestDatabase database = TestDatabase.create();
  private final Sql sql = new Sql(database.dataSource());
  private final UUID delivery = UUID.randomUUID();

  @Test
  void lists_the_messages_to_an_address_newest_first() {
    sql.update(
        """
        insert into tributary.delivery values (?, gen_random_uuid(), 1, 'w', 'a', 'l', 3, now())
        """,
        delivery);
    message(1, "Ada@Example.com", "first");
    message(2, "other@example.com", "not hers");
    message(3, "ada@example.com", "third");
    message(4, "ada@example.com", "fourth");

    PostgresProfileMessages messages = new PostgresProfileMessages(database.dataSource());
    assertThat(messages.to("ADA@example.com", 2))
        .extracting(SentMessage::subject)
        .containsExactly("fourth", "third");
    assertThat(messages.to("ada@example.com", 9)).hasSize(3);
    assertThat(messages.to("ada@example", 9)).isEmpty();
  }

  private void message(int line, String recipient, String subject) {
    sql.update(
        """
        insert into tributary.message
          (id, delivery_id, run_id, task_id, activity, line, state, detail, message_id, sender,
           channel, recipient, address, subject, html, body, filled, used, at)
        values (?, ?, gen_random_uuid(), 1, 'a', ?, 'SENT', '', '', '', 'EMAIL', ?, lower(?), ?, '', '', '{}', '{}',
                now())
        """,
        new UUID(0, line),
        delivery,
        line,
        recipient,
        recipient,
        subject);
  }
}
