package dev.tributary.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.notification.Notifications.StoredNotification;
import dev.tributary.application.notification.delivery.ClaimDelivery;
import dev.tributary.application.notification.delivery.DeliverNotifications;
import dev.tributary.application.notification.delivery.DeliveryOutcome;
import dev.tributary.application.notification.delivery.DeliveryOutcome.Accepted;
import dev.tributary.application.notification.delivery.DeliveryOutcome.Failed;
import dev.tributary.application.notification.delivery.DeliveryOutcome.Impossible;
import dev.tributary.application.notification.delivery.LoadDelivery;
import dev.tributary.application.notification.delivery.NotificationDeliveries.Filter;
import dev.tributary.application.notification.delivery.NotificationDeliveries.StoredDelivery;
import dev.tributary.application.notification.delivery.NotificationDeliveryConfig;
import dev.tributary.application.notification.delivery.NotificationTransports;
import dev.tributary.application.notification.delivery.SettleDelivery;
import dev.tributary.application.notification.setup.DeleteTarget;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.notification.DeliveryState;
import dev.tributary.domain.notification.Destination.Hook;
import dev.tributary.domain.notification.Destination.HookFormat;
import dev.tributary.domain.notification.Destination.Mail;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.notification.HookCredentials;
import dev.tributary.domain.notification.Notification;
import dev.tributary.domain.notification.Notification.Subject;
import dev.tributary.domain.notification.NotificationErrorCode;
import dev.tributary.domain.notification.NotificationName;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.webhook.WebhookSecret;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** From what happened to the hook, over stores in memory. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliverNotificationsTest extends NotificationSetupFixture {
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final Message WHY = Message.of("notification.runFailed", "shop");

  private final InMemoryNotificationDeliveries deliveries =
      new InMemoryNotificationDeliveries(setup.targets());
  private final InMemoryNotifications notifications = new InMemoryNotifications(setup, deliveries);
  private final NotificationDeliveryConfig config =
      new NotificationDeliveryConfig(
          3, PAUSE, Duration.ofSeconds(15), Duration.ofMinutes(2), Duration.ofDays(1));
  private final Sink sink = new Sink();
  private final DeliverNotifications deliver =
      new DeliverNotifications(
          new ClaimDelivery(deliveries, config, clock),
          new LoadDelivery(notifications, setup.targets()),
          sink,
          encryption,
          new SettleDelivery(deliveries, config, clock));

  /** What a hook got; it responds in turn, and accepts when nothing is said. */
  private static final class Sink implements NotificationTransports {
    private final Deque<Supplier<DeliveryOutcome>> replies = new ArrayDeque<>();
    private final List<UUID> requests = new ArrayList<>();
    private final List<HookCredentials> used = new ArrayList<>();

    @Override
    public DeliveryOutcome mail(UUID id, EmailAddress to, StoredNotification notification) {
      throw new AssertionError("no mail is sent");
    }

    @Override
    public DeliveryOutcome hook(
        UUID id, Hook hook, HookCredentials credentials, List<StoredNotification> notifications) {
      requests.add(id);
      used.add(credentials);
      return replies.isEmpty() ? new Accepted() : replies.removeFirst().get();
    }
  }

  @Test
  void a_notification_is_delivered_once() {
    Optional<WebhookSecret> secret = webhook();
    happen();

    assertThat(deliver.deliverNext()).isTrue();
    assertThat(deliver.deliverNext()).isFalse();

    assertThat(sink.requests).hasSize(1);
    assertThat(sink.used.getFirst().signing()).containsExactly(secret.orElseThrow());
    assertThat(one().state()).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void one_that_fails_is_tried_again_after_growing_pauses_and_then_given_up() {
    webhook();
    happen();
    for (int i = 0; i < 3; i++) {
      sink.replies.add(() -> new Failed(WHY));
    }

    assertThat(deliver.deliverNext()).isTrue();
    assertThat(one().due()).contains(clock.instant().plus(PAUSE));
    assertThat(deliver.deliverNext()).isFalse();
    clock.move(PAUSE);
    assertThat(deliver.deliverNext()).isTrue();
    assertThat(one().due()).as("the longest pause").contains(clock.instant().plusSeconds(15));
    clock.move(Duration.ofSeconds(15));
    assertThat(deliver.deliverNext()).isTrue();

    assertThat(one().state()).isEqualTo(DeliveryState.FAILED);
    assertThat(one().failure()).contains(WHY);
    assertThat(sink.requests).hasSize(3).containsOnly(sink.requests.getFirst());
  }

  @Test
  void one_that_can_never_succeed_is_given_up_at_once() {
    webhook();
    happen();
    sink.replies.add(() -> new Impossible(WHY));

    deliver.deliverNext();

    assertThat(one().state()).isEqualTo(DeliveryState.FAILED);
  }

  @Test
  void a_node_that_dies_while_it_sends_leaves_a_delivery_that_is_made_again_under_its_id() {
    webhook();
    happen();
    sink.replies.add(
        () -> {
          throw new AssertionError("killed");
        });
    assertThatThrownBy(deliver::deliverNext).hasMessage("killed");

    assertThat(deliver.deliverNext()).as("the lease holds").isFalse();
    clock.move(config.lease());
    assertThat(deliver.deliverNext()).isTrue();

    assertThat(sink.requests).hasSize(2).containsOnly(sink.requests.getFirst());
    assertThat(one().state()).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void one_whose_sending_throws_is_tried_again_and_keeps_no_other() {
    webhook();
    happen();
    sink.replies.add(
        () -> {
          throw new IllegalStateException("https://hooks.example.org/secret");
        });
    assertThat(deliver.deliverNext()).isTrue();

    assertThat(one().failure())
        .contains(NotificationErrorCode.UNEXPECTED.with("IllegalStateException"));
    assertThat(one().due()).contains(clock.instant().plus(PAUSE));
    clock.move(PAUSE);
    assertThat(deliver.deliverNext()).isTrue();
    assertThat(one().state()).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void what_was_to_go_to_a_hook_that_is_a_mail_target_now_is_given_up() {
    webhook();
    happen();
    targets.mail(PAGER, new Mail(List.of(new EmailAddress("ada@example.org")), false));

    assertThat(deliver.deliverNext()).isTrue();

    assertThat(one().state()).isEqualTo(DeliveryState.FAILED);
    assertThat(one().failure()).contains(NotificationErrorCode.TARGET_CHANGED.with());
  }

  @Test
  void what_goes_to_a_target_that_is_gone_is_given_up() {
    webhook();
    happen();
    rules.delete(new NotificationName("all"));
    new DeleteTarget(setup.targets(), setup.rules(), changes).delete(PAGER);

    deliver.deliverNext();

    assertThat(one().failure()).contains(NotificationErrorCode.TARGET_GONE.with());
    assertThat(sink.requests).isEmpty();
  }

  @Test
  void a_rotated_webhook_is_signed_by_the_new_secret_and_the_one_before() {
    WebhookSecret first = webhook().orElseThrow();
    WebhookSecret second = targets.rotate(PAGER);
    WebhookSecret third = targets.rotate(PAGER);
    happen();

    deliver.deliverNext();

    assertThat(sink.used.getFirst().signing()).containsExactly(third, second).doesNotContain(first);
    assertThat(targets.hook(PAGER, HookFormat.WEBHOOK, Optional.empty(), 1))
        .as("a change keeps address and secrets")
        .isEmpty();
  }

  @Test
  void a_muted_rule_delivers_nothing_until_its_end_also_when_it_is_changed() {
    webhook();
    rules.mute(new NotificationName("all"), Duration.ofHours(1));
    rule();
    happen();
    assertThat(deliver.deliverNext()).isFalse();

    clock.move(Duration.ofHours(1));
    happen();
    assertThat(deliver.deliverNext()).isTrue();
    assertThat(sink.requests).hasSize(1);
  }

  private void happen() {
    notifications.record(
        List.of(
            Notification.of(
                EventType.RUN_FAILED, Subject.INSTALLATION, WHY, List.of(), clock.instant())));
  }

  private StoredDelivery one() {
    List<StoredDelivery> all =
        deliveries.list(new Filter(Optional.empty(), Optional.empty()), Optional.empty(), 10);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }
}
