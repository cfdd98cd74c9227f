package dev.tributary.adapters.out.postgres.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What one batch of a delivery reads does not grow with the delivery, nor with the others. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliveryBatchTest {
  private static final int OTHERS = 50_000;
  private static final int BATCH = 200;
  private static final int READ_FOR_ONE = 8;
  private static final UUID DELIVERY = UUID.randomUUID();
  private static final TestDatabase DATABASE = TestDatabase.create();

  @BeforeAll
  static void fill() {
    Sql sql = new Sql(DATABASE.dataSource());
    sql.update(
        """
        insert into tributary.delivery
          (id, run_id, task_id, workflow, activity, label, selected, started_at)
        select gen_random_uuid(), gen_random_uuid(), n, 'any', 'email1', 'Any', 1, now()
        from generate_series(1, ?) n
        """,
        OTHERS);
    sql.update(messages("id", "1", "'SANDBOXED'"));
    sql.update("analyze tributary.delivery, tributary.message");
    sql.update(
        """
        insert into tributary.delivery
          (id, run_id, task_id, workflow, activity, label, selected, started_at)
        values (?, ?, 0, 'any', 'email1', 'Any', 10000, now())
        """,
        DELIVERY,
        DELIVERY);
    sql.update(
        messages(
            "'%s'".formatted(DELIVERY),
            "10000",
            "case when n > 9000 then 'READY' else 'SENT' end"));
  }

  private static String messages(String delivery, String each, String state) {
    return """
    insert into tributary.message
      (id, delivery_id, run_id, task_id, activity, line, state, detail, message_id, sender,
       channel, recipient, address, subject, html, body, filled, used, at)
    select gen_random_uuid(), id, run_id, task_id, activity, n, %s, '', '', '',
           'EMAIL', 'p' || n || '@example.com', 'p' || n || '@example.com', '', '', '', '{}', '{}', now()
    from tributary.delivery cross join generate_series(1, %s) n where id = %s
    """
        .formatted(state, each, delivery);
  }

  @Test
  void which_mailboxes_were_reached_is_read_by_the_mailboxes() throws SQLException {
    Object[] keys =
        IntStream.range(0, BATCH)
            .mapToObj(n -> DELIVERY + "p%d@example.com".formatted(n))
            .toArray();
    assertThat(read(PostgresMessages.REACHED, keys, keys)).isLessThan(BATCH * READ_FOR_ONE);
  }

  @Test
  void what_is_sent_next_is_read_by_itself() throws SQLException {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    int taken = 4;
    assertThat(read(PostgresTransmissions.CLAIM_BATCH, DELIVERY, now, DELIVERY, taken, now, now))
        .as("with the pages of the indexes that are written")
        .isLessThan(400);
    assertThat(read(PostgresTransmissions.NEXT_DUE, DELIVERY)).isLessThan(READ_FOR_ONE);
  }

  /** How many pages a statement reads; it changes nothing. */
  private static long read(String statement, Object... arguments) throws SQLException {
    try (Connection connection = DATABASE.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      Object[] bound = arguments.clone();
      for (int i = 0; i < bound.length; i++) {
        if (bound[i] instanceof Object[] texts) {
          bound[i] = connection.createArrayOf("text", texts);
        }
      }
      String plan =
          Sql.on(connection)
              .first(
                  "explain (analyze, buffers, format json) " + statement,
                  row -> row.text("QUERY PLAN"),
                  bound)
              .orElseThrow();
      connection.rollback();
      JsonNode top = new ObjectMapper().readTree(plan).get(0).get("Plan");
      return top.get("Shared Hit Blocks").asLong() + top.get("Shared Read Blocks").asLong();
    } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
