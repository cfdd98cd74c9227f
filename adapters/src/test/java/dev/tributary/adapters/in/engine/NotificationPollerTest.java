package dev.tributary.adapters.in.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.in.engine.config.NotificationLimits;
import dev.tributary.application.access.SettableClock;
import dev.tributary.application.notification.InMemoryNotificationDeliveries;
import dev.tributary.application.notification.InMemoryNotifications;
import dev.tributary.application.notification.InMemorySetup;
import dev.tributary.application.notification.Notifications.StoredNotification;
import dev.tributary.application.notification.delivery.ClaimDelivery;
import dev.tributary.application.notification.delivery.DeliverNotifications;
import dev.tributary.application.notification.delivery.DeliveryOutcome;
import dev.tributary.application.notification.delivery.LoadDelivery;
import dev.tributary.application.notification.delivery.NotificationDeliveryConfig;
import dev.tributary.application.notification.delivery.NotificationTransports;
import dev.tributary.application.notification.delivery.SettleDelivery;
import dev.tributary.application.notification.setup.HookEncryption;
import dev.tributary.application.secret.PlainCipher;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.notification.Destination.Hook;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.notification.ExplicitRecipients;
import dev.tributary.domain.notification.HookCredentials;
import dev.tributary.domain.notification.Notification;
import dev.tributary.domain.notification.Notification.Subject;
import dev.tributary.domain.problem.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NotificationPollerTest {
  private static final int CLAIMS = 3;

  private final SettableClock clock = new SettableClock();
  private final InMemorySetup setup = new InMemorySetup();
  private final InMemoryNotificationDeliveries deliveries =
      new InMemoryNotificationDeliveries(setup.targets());
  private final InMemoryNotifications notifications = new InMemoryNotifications(setup, deliveries);
  private final AtomicInteger mails = new AtomicInteger();
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void a_node_that_stops_claiming_delivers_nothing_more() throws InterruptedException {
    for (int i = 0; i < 5; i++) {
      happen();
    }

    poller().poll(() -> asked.incrementAndGet() <= CLAIMS);

    Eventually.holds("the node claims no more", () -> asked.get() > CLAIMS);
    assertThat(mails).hasValue(CLAIMS - 1);
  }

  private NotificationPoller poller() {
    NotificationDeliveryConfig config =
        new NotificationDeliveryConfig(
            3, Duration.ofSeconds(1), Duration.ofHours(1), Duration.ofHours(1), Duration.ofDays(1));
    return new NotificationPoller(
        new DeliverNotifications(
            new ClaimDelivery(deliveries, config, clock),
            new LoadDelivery(notifications, setup.targets()),
            new CountedMails(mails),
            new HookEncryption(new PlainCipher()),
            new SettleDelivery(deliveries, config, clock)),
        List.of(),
        new NotificationLimits(1, Duration.ofMinutes(5)));
  }

  private record CountedMails(AtomicInteger count) implements NotificationTransports {
    @Override
    public DeliveryOutcome mail(UUID id, EmailAddress to, StoredNotification notification) {
      count.incrementAndGet();
      return new DeliveryOutcome.Accepted();
    }

    @Override
    public DeliveryOutcome hook(
        UUID id, Hook hook, HookCredentials credentials, List<StoredNotification> notifications) {
      throw new AssertionError("nothing goes to a hook");
    }
  }

  private void happen() {
    ExplicitRecipients ada =
        new ExplicitRecipients(false, List.of(new EmailAddress("ada@example.org")), List.of());
    notifications.record(
        List.of(
            new Notification(
                EventType.ALERT,
                Subject.INSTALLATION,
                Message.of("notification.alert", "low"),
                List.of(),
                clock.instant(),
                Optional.empty(),
                ada)));
  }
}
