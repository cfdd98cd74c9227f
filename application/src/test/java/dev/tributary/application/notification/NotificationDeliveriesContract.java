package dev.tributary.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.notification.delivery.NotificationDeliveries.ClaimedBatch;
import dev.tributary.application.notification.delivery.NotificationDeliveries.StoredDelivery;
import dev.tributary.domain.notification.DeliveryState;
import dev.tributary.domain.notification.NotificationErrorCode;
import dev.tributary.domain.problem.Message;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the store of deliveries promises to those who make them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class NotificationDeliveriesContract extends NotificationStoresFixture {
  private static final Message CAUSE =
      NotificationErrorCode.NOT_CALLED.with(Message.of("exchange.TRB-150007.request", "hook"));

  @Test
  void a_claim_of_a_hook_takes_as_many_as_a_request_carries_and_none_while_one_is_under_way() {
    rule("all", Optional.empty(), true, Optional.empty(), hook("batches", 2));
    record(failed(SHOP), failed(OTHER), failed(SHOP));

    ClaimedBatch first = claim(NOW).orElseThrow();

    assertThat(first.notifications()).hasSize(2);
    assertThat(first.attempt()).isEqualTo(1);
    assertThat(claim(NOW)).isEmpty();
    deliveries().delivered(first, NOW);
    assertThat(claim(NOW).orElseThrow().notifications()).hasSize(1);
    assertThat(list(DeliveryState.DELIVERED)).hasSize(2);
  }

  @Test
  void a_batch_whose_claimer_died_is_claimed_again_as_it_was() {
    rule("all", Optional.empty(), true, Optional.empty(), hook("batches", 5));
    record(failed(SHOP), failed(OTHER));
    ClaimedBatch first = claim(NOW).orElseThrow();
    record(failed(SHOP));

    ClaimedBatch again = claim(NOW.plus(LEASE)).orElseThrow();

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.notifications()).isEqualTo(first.notifications());
    assertThat(again.attempt()).isEqualTo(2);
    deliveries().delivered(first, NOW.plus(LEASE));
    assertThat(list(DeliveryState.DELIVERED)).as("the claim that died settles nothing").isEmpty();
  }

  @Test
  void a_failed_delivery_is_due_later_then_given_up_and_replayed_under_another_id() {
    rule("all", Optional.empty(), true, Optional.empty(), hook("pager", 1));
    record(failed(SHOP));
    ClaimedBatch first = claim(NOW).orElseThrow();
    Instant later = NOW.plusSeconds(30);

    deliveries().failed(first, WHY, Optional.of(later), NOW);
    assertThat(claim(NOW)).isEmpty();
    ClaimedBatch second = claim(later).orElseThrow();
    assertThat(second.id()).isEqualTo(first.id());
    deliveries().failed(second, CAUSE, Optional.empty(), later);

    StoredDelivery given = list(DeliveryState.FAILED).getFirst();
    assertThat(given.attempts()).isEqualTo(2);
    assertThat(given.failure()).contains(CAUSE);
    assertThat(given.settled()).contains(later);
    assertThat(claim(later.plus(LEASE))).isEmpty();
    assertThat(deliveries().replay(given.id(), later)).isTrue();
    assertThat(deliveries().replay(given.id(), later)).as("it is pending").isFalse();
    ClaimedBatch replayed = claim(later).orElseThrow();
    assertThat(replayed.attempt()).isEqualTo(1);
    assertThat(replayed.id()).isNotEqualTo(first.id());
  }

  @Test
  void each_person_gets_a_mail_of_their_own_and_none_waits_for_another() {
    rule(
        "all",
        Optional.empty(),
        true,
        Optional.empty(),
        mail("people", false, "ada@example.org", "bob@example.org"));
    record(failed(SHOP));

    assertThat(claim(NOW).orElseThrow().address()).isEqualTo("ada@example.org");
    assertThat(claim(NOW).orElseThrow().address()).isEqualTo("bob@example.org");
    assertThat(claim(NOW)).isEmpty();
  }

  private Optional<ClaimedBatch> claim(Instant at) {
    return deliveries().claim(at, LEASE);
  }
}
