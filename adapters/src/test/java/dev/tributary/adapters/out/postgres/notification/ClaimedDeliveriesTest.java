package dev.tributary.adapters.out.postgres.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.adapters.in.engine.TransactionalPool;
import dev.tributary.adapters.out.postgres.exchange.ExchangeJson;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.notification.delivery.NotificationDeliveries.ClaimedBatch;
import dev.tributary.domain.problem.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Claims of several nodes at the same time. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClaimedDeliveriesTest {
  private static final Duration LEASE = Duration.ofHours(1);

  private final Instant later = Instant.now().plus(Duration.ofDays(1));

  private final TransactionalPool pool = new TransactionalPool();
  private final Sql sql = new Sql(pool.dataSource());
  private final PostgresNotificationDeliveries deliveries =
      new PostgresNotificationDeliveries(
          pool.dataSource(),
          new NotificationJson(new ObjectMapper(), new ExchangeJson(new ObjectMapper())));

  @BeforeEach
  void fill() {
    sql.update("insert into tributary.master_key (fingerprint, since) values ('key', now())");
    sql.update(
        """
        insert into tributary.notification_target
          (name, kind, addresses, supervisors, origin, batch, encrypted, key_id, updated_at)
        values ('hook', 'WEBHOOK', '{}', false, 'https://a.example:443', 2, 'x', 'key', now())
        """);
    sql.update(
        """
        insert into tributary.notification (id, type, message, reasons, attention, at, seen_at)
        select gen_random_uuid(), 'alert', '{}', '[]', false, now(), now() from generate_series(1, 5)
        """);
    sql.update(
        """
        insert into tributary.notification_delivery
          (notification_id, target, address, state, due_at)
        select id, 'hook', '', 'PENDING', at from tributary.notification
        """);
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void a_hook_gets_no_second_request_while_the_first_claim_is_not_committed() {
    CompletableFuture<Optional<ClaimedBatch>> other = new CompletableFuture<>();

    Optional<ClaimedBatch> first =
        pool.inTransaction(
            () -> {
              Optional<ClaimedBatch> claimed = claim();
              Thread.ofVirtual().start(() -> other.complete(pool.inTransaction(this::claim)));
              pool.awaitWaiting(other, "advisory");
              return claimed;
            });

    assertThat(first.orElseThrow().notifications()).hasSize(2);
    assertThat(other.join()).isEmpty();
  }

  @Test
  void a_batch_that_is_postponed_while_it_is_claimed_again_is_not_sent_at_once() {
    ClaimedBatch batch = pool.inTransaction(this::claim).orElseThrow();
    sql.update(
        "update tributary.notification_delivery set leased_until = now() - interval '1 day'");
    CompletableFuture<Optional<ClaimedBatch>> again = new CompletableFuture<>();

    pool.inTransaction(
        () -> {
          deliveries.failed(
              batch, Message.of("notification.failed"), Optional.of(later), Instant.now());
          Thread.ofVirtual().start(() -> again.complete(pool.inTransaction(this::claim)));
          pool.awaitWaiting(again, "transactionid");
          return batch;
        });

    assertThat(again.join().orElseThrow().notifications())
        .as("the next ones")
        .hasSize(2)
        .doesNotContainAnyElementsOf(batch.notifications());
  }

  @Test
  void a_batch_is_settled_in_the_order_of_its_ids_as_it_is_claimed() {
    ClaimedBatch batch = pool.inTransaction(this::claim).orElseThrow();
    long first = lastFound(batch);

    assertFirstIsAwaited(first, () -> deliveries.delivered(batch, Instant.now()));
    assertThat(states(batch)).containsOnly("DELIVERED");
  }

  @Test
  void a_batch_is_claimed_again_in_the_order_of_its_ids() {
    ClaimedBatch batch = pool.inTransaction(this::claim).orElseThrow();
    long first = lastFound(batch);
    sql.update(
        "update tributary.notification_delivery set leased_until = now() - interval '1 day'"
            + " where batch = ?",
        batch.id());

    assertFirstIsAwaited(first, () -> assertThat(claim()).isPresent());
  }

  /** While the first of a batch is locked elsewhere, {@code work} on it holds no other row. */
  private void assertFirstIsAwaited(long first, Runnable work) {
    CompletableFuture<Boolean> other = new CompletableFuture<>();
    pool.inTransaction(
        () -> {
          sql.list(
              "select from tributary.notification_delivery where id = ? for update",
              _ -> true,
              first);
          Thread.ofVirtual()
              .start(
                  () ->
                      other.complete(
                          pool.inTransaction(
                              () -> {
                                work.run();
                                return true;
                              })));
          pool.awaitWaiting(other, "transactionid");
          assertThat(
                  sql.list(
                      """
                      select from tributary.notification_delivery
                      where batch is not null and id <> ? for update skip locked
                      """,
                      _ -> true,
                      first))
              .as("free rows of the batch")
              .hasSize(1);
          return true;
        });
    assertThat(other.join()).isTrue();
  }

  /** Puts the first of a batch behind the others in the table and by its due time. */
  private long lastFound(ClaimedBatch batch) {
    long first =
        sql.first(
                "select min(id) as id from tributary.notification_delivery where batch = ?",
                row -> row.number("id"),
                batch.id())
            .orElseThrow();
    sql.update(
        """
        update tributary.notification_delivery
        set batch = null, due_at = due_at + interval '1 millisecond' where id = ?
        """,
        first);
    sql.update(
        "update tributary.notification_delivery set batch = ? where id = ?", batch.id(), first);
    return first;
  }

  private List<String> states(ClaimedBatch batch) {
    return sql.list(
        "select state from tributary.notification_delivery where batch = ?",
        row -> row.text("state"),
        batch.id());
  }

  private Optional<ClaimedBatch> claim() {
    return deliveries.claim(Instant.now().plusSeconds(1), LEASE);
  }
}
