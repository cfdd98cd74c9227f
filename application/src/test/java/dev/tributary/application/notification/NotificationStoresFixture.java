package dev.tributary.application.notification;

import dev.tributary.application.notification.Notifications.Filter;
import dev.tributary.application.notification.Notifications.StoredNotification;
import dev.tributary.application.notification.delivery.NotificationDeliveries;
import dev.tributary.application.notification.delivery.NotificationDeliveries.StoredDelivery;
import dev.tributary.application.notification.setup.NotificationRules;
import dev.tributary.application.notification.setup.NotificationTargets;
import dev.tributary.application.notification.setup.NotificationTargets.StoredTarget;
import dev.tributary.application.notification.setup.Supervisors;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.notification.DeliveryState;
import dev.tributary.domain.notification.Destination;
import dev.tributary.domain.notification.Destination.Hook;
import dev.tributary.domain.notification.Destination.HookFormat;
import dev.tributary.domain.notification.Destination.Mail;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.notification.Notification;
import dev.tributary.domain.notification.Notification.Subject;
import dev.tributary.domain.notification.NotificationName;
import dev.tributary.domain.notification.NotificationRule;
import dev.tributary.domain.notification.NotificationTarget;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.secret.EncryptedSecret;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the contracts of these stores set up and read: rules, targets, recorded notifications. */
public abstract class NotificationStoresFixture {
  protected static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  protected static final Duration LEASE = Duration.ofMinutes(2);
  protected static final WorkflowName SHOP = new WorkflowName("shop");
  protected static final WorkflowName OTHER = new WorkflowName("other");
  protected static final Message WHY = Message.of("notification.runFailed", "shop");

  protected abstract NotificationStores stores();

  protected final Notifications notifications() {
    return stores().notifications();
  }

  protected final NotificationDeliveries deliveries() {
    return stores().deliveries();
  }

  protected final NotificationRules rules() {
    return stores().rules();
  }

  protected final NotificationTargets targets() {
    return stores().targets();
  }

  protected final Supervisors supervisors() {
    return stores().supervisors();
  }

  protected void record(Notification... all) {
    notifications().record(List.of(all));
  }

  protected static Notification failed(WorkflowName workflow) {
    return of(EventType.RUN_FAILED, workflow);
  }

  protected static Notification failed(WorkflowName workflow, Instant at) {
    return Notification.of(EventType.RUN_FAILED, Subject.of(workflow), WHY, List.of(WHY), at);
  }

  protected static Notification of(EventType type, WorkflowName workflow) {
    return Notification.of(type, Subject.of(workflow), WHY, List.of(WHY), NOW);
  }

  protected List<StoredNotification> all() {
    return notifications().list(Filter.ALL, Optional.empty(), 100);
  }

  protected List<StoredDelivery> pending() {
    return list(DeliveryState.PENDING);
  }

  protected List<StoredDelivery> list(DeliveryState state) {
    return deliveries()
        .list(
            new NotificationDeliveries.Filter(Optional.of(state), Optional.empty()),
            Optional.empty(),
            100);
  }

  protected NotificationName hook(String name, int batch) {
    return target(name, new Hook(HookFormat.WEBHOOK, "https://hooks.example.org:443", batch));
  }

  protected NotificationName mail(String name, boolean supervisors, String... addresses) {
    return target(
        name, new Mail(List.of(addresses).stream().map(EmailAddress::new).toList(), supervisors));
  }

  private NotificationName target(String text, Destination destination) {
    NotificationName name = new NotificationName(text);
    Optional<EncryptedSecret> credentials =
        destination instanceof Hook
            ? Optional.of(new EncryptedSecret(NotificationStores.KEY, "sealed"))
            : Optional.empty();
    targets().save(new StoredTarget(new NotificationTarget(name, destination), credentials), NOW);
    return name;
  }

  protected void rule(
      String name,
      Optional<WorkflowName> workflow,
      boolean enabled,
      Optional<Instant> muted,
      NotificationName... to) {
    rules()
        .save(
            new NotificationRule(
                new NotificationName(name),
                Set.of(EventType.RUN_FAILED, EventType.RUN_FINISHED),
                workflow,
                List.of(to),
                enabled,
                muted),
            NOW);
  }
}
