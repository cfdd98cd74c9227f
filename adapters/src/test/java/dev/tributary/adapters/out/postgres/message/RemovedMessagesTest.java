package dev.tributary.adapters.out.postgres.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Old messages are removed in batches that a large delivery does not make larger. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RemovedMessagesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final int BATCH = 3;

  private final TestDatabase database = TestDatabase.create();
  private final Sql sql = new Sql(database.dataSource());
  private final PostgresMessages messages = new PostgresMessages(database.dataSource());

  @Test
  void removes_messages_by_batches_and_each_delivery_with_its_last_one() {
    delivery(1, NOW.minusSeconds(2), 4);
    delivery(2, NOW.minusSeconds(1), 1);
    delivery(3, NOW, 2);

    assertThat(messages.removeBefore(NOW, BATCH)).isEqualTo(3);
    assertThat(left()).isEqualTo("deliveries 3, messages 4");
    assertThat(messages.removeBefore(NOW, BATCH)).isEqualTo(2 + 2);
    assertThat(messages.removeBefore(NOW, BATCH)).isZero();
    assertThat(left()).isEqualTo("deliveries 1, messages 2");
  }

  @Test
  void removes_a_delivery_that_never_had_a_message() {
    delivery(1, NOW.minusSeconds(1), 0);

    assertThat(messages.removeBefore(NOW, BATCH)).isEqualTo(1);
    assertThat(left()).isEqualTo("deliveries 0, messages 0");
  }

  private void delivery(long task, Instant finished, int size) {
    sql.update(
        """
        with added as (
          insert into tributary.delivery
            (id, run_id, task_id, workflow, activity, label, selected, started_at, finished_at)
          values (gen_random_uuid(), gen_random_uuid(), ?, 'any', 'email1', 'Any', 1, now(), ?)
          returning id, run_id, task_id, activity)
        insert into tributary.message
          (id, delivery_id, run_id, task_id, activity, line, state, detail, message_id, sender,
           channel, recipient, address, subject, html, body, filled, used, at)
        select gen_random_uuid(), id, run_id, task_id, activity, n, 'SENT', '', '', '', 'EMAIL',
          '', '', '', '', '', '{}', '{}', now()
        from added cross join generate_series(1, ?) n
        """,
        task,
        finished,
        size);
  }

  private String left() {
    return sql.first(
            """
            select 'deliveries ' || (select count(*) from tributary.delivery)
              || ', messages ' || (select count(*) from tributary.message) as remaining
            """,
            row -> row.text("remaining"))
        .orElseThrow();
  }
}
