package dev.tributary.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.notification.Notifications.Filter;
import dev.tributary.application.notification.Notifications.StoredNotification;
import dev.tributary.domain.notification.Destination.Hook;
import dev.tributary.domain.notification.Destination.HookFormat;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.notification.NotificationName;
import dev.tributary.domain.notification.NotificationRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the stores of notifications, rules and targets keep, list and remove. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class NotificationsContract extends NotificationStoresFixture {
  @Test
  void one_with_a_key_is_stored_once() {
    rule("all", Optional.empty(), true, Optional.empty(), hook("pager", 1));

    record(failed(SHOP).once("key 1"));
    record(failed(SHOP).once("key 1"));
    record(failed(SHOP).once("key 2"));

    assertThat(all()).hasSize(2);
    assertThat(pending()).hasSize(2);
  }

  @Test
  void what_needs_attention_is_open_until_it_is_acknowledged() {
    rule("all", Optional.empty(), true, Optional.empty(), hook("pager", 1));
    record(failed(SHOP), of(EventType.RUN_FINISHED, SHOP));
    StoredNotification open = open().getFirst();
    assertThat(open()).hasSize(1);

    assertThat(notifications().acknowledge(open.id(), "ada", NOW)).isTrue();

    assertThat(notifications().acknowledge(open.id(), "bob", NOW)).isFalse();
    assertThat(open()).isEmpty();
    assertThat(notifications().find(open.id()).orElseThrow().acknowledged())
        .contains(new Notifications.Acknowledgement("ada", NOW));
    assertThat(all()).hasSize(2);
  }

  @Test
  void a_list_goes_on_before_the_last_one_and_old_ones_are_removed_with_their_deliveries() {
    rule("all", Optional.empty(), true, Optional.empty(), hook("pager", 1));
    record(failed(SHOP));
    record(failed(OTHER));
    List<StoredNotification> first = notifications().list(Filter.ALL, Optional.empty(), 1);
    assertThat(first.getFirst().notification().subject().workflow()).contains(OTHER);
    assertThat(notifications().list(Filter.ALL, Optional.of(first.getFirst().id()), 5)).hasSize(1);

    assertThat(notifications().removeBefore(NOW, 10)).isZero();
    assertThat(notifications().removeBefore(NOW.plusMillis(1), 10)).isEqualTo(2);
    assertThat(pending()).isEmpty();
  }

  @Test
  void one_with_a_key_is_kept_for_as_long_as_it_lasts() {
    rule("all", Optional.empty(), true, Optional.empty(), hook("pager", 1));
    Instant later = NOW.plus(Duration.ofDays(90));
    record(failed(SHOP, NOW).once("key 1"), failed(SHOP, NOW).once("key 2"));

    record(failed(SHOP, later).once("key 1"));
    assertThat(notifications().removeBefore(later, 10)).isEqualTo(1);
    record(failed(SHOP, later).once("key 1"));

    assertThat(all())
        .singleElement()
        .satisfies(one -> assertThat(one.notification().once()).contains("key 1"));
    assertThat(pending()).hasSize(1);
    assertThat(notifications().removeBefore(later.plusMillis(1), 10)).isEqualTo(1);
  }

  @Test
  void those_with_given_ids_come_in_the_order_of_the_ids() {
    rule("all", Optional.empty(), true, Optional.empty(), hook("pager", 1));
    record(failed(SHOP), failed(OTHER));
    List<UUID> ids = all().stream().map(StoredNotification::id).toList();
    List<UUID> wanted = List.of(ids.getLast(), new UUID(7, 7), ids.getFirst());

    assertThat(notifications().all(wanted))
        .extracting(StoredNotification::id)
        .containsExactly(ids.getLast(), ids.getFirst());
  }

  @Test
  void a_rule_and_a_target_replace_those_of_the_same_name() {
    NotificationName pager = hook("pager", 7);
    rule("all", Optional.empty(), true, Optional.empty(), pager);
    rule("all", Optional.of(SHOP), false, Optional.of(NOW), pager);

    assertThat(rules().list())
        .containsExactly(
            new NotificationRule(
                new NotificationName("all"),
                Set.of(EventType.RUN_FAILED, EventType.RUN_FINISHED),
                Optional.of(SHOP),
                List.of(pager),
                false,
                Optional.of(NOW)));
    assertThat(targets().find(pager).orElseThrow().target().destination())
        .isEqualTo(new Hook(HookFormat.WEBHOOK, "https://hooks.example.org:443", 7));
    rules().remove(new NotificationName("all"));
    targets().remove(pager);
    assertThat(rules().list()).isEmpty();
    assertThat(targets().list()).isEmpty();
  }

  private List<StoredNotification> open() {
    return notifications().list(new Filter(true, Optional.of(SHOP)), Optional.empty(), 10);
  }
}
