package dev.tributary.webapp.console.notification;

import dev.tributary.adapters.in.rest.notification.TargetKind;
import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.application.notification.Notifications;
import dev.tributary.application.notification.Notifications.StoredNotification;
import dev.tributary.application.notification.delivery.NotificationDeliveries.StoredDelivery;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.notification.DeliveryState;
import dev.tributary.domain.notification.Destination.Hook;
import dev.tributary.domain.notification.Destination.Mail;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.notification.Notification;
import dev.tributary.domain.notification.NotificationRule;
import dev.tributary.domain.notification.NotificationTarget;
import dev.tributary.webapp.console.layout.Formats;
import dev.tributary.webapp.console.layout.PageFrame;
import dev.tributary.webapp.console.layout.StatusBadge;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** Makes the rows of the pages about notifications. */
@ApplicationScoped
class NotificationPageBuilder {
  private final Notifications notifications;
  private final PageFrame frame;
  private final InstantSource clock;

  NotificationPageBuilder(Notifications notifications, PageFrame frame, InstantSource clock) {
    this.notifications = notifications;
    this.frame = frame;
    this.clock = clock;
  }

  NotificationsPage.Row row(StoredNotification stored) {
    Notification notification = stored.notification();
    Formats formats = frame.formats();
    return new NotificationsPage.Row(
        stored.id().toString(),
        badge(stored),
        notification.text(),
        notification.reasons(),
        notification.subject().run().map(run -> "/console/runs/" + run).orElse(""),
        formats.dayAndTime(notification.at()),
        notification.type().needsAttention(),
        stored.acknowledged().map(by -> formats.dayAndTime(by.at()) + " · " + by.by()).orElse(""));
  }

  private static StatusBadge badge(StoredNotification stored) {
    String word = word(stored.notification().type());
    if (!stored.notification().type().needsAttention()) {
      return new StatusBadge("idle", "info", word);
    }
    return stored.acknowledged().isPresent()
        ? new StatusBadge("done", "circle-check", word)
        : new StatusBadge("warning", "triangle-alert", word);
  }

  DeliveriesPage.Row row(StoredDelivery delivery) {
    return new DeliveriesPage.Row(
        delivery.id(),
        notifications.find(delivery.notification()).map(found -> found.notification().text()),
        delivery.target(),
        delivery.address(),
        badge(delivery.state()),
        delivery.attempts(),
        delivery.settled().or(delivery::due).map(frame.formats()::dayAndTime).orElse(""),
        delivery.failure(),
        delivery.state() != DeliveryState.PENDING);
  }

  private static StatusBadge badge(DeliveryState state) {
    String word = "notifications.state_" + EnumNames.id(state);
    return switch (state) {
      case PENDING -> new StatusBadge("waiting", "clock", word);
      case DELIVERED -> new StatusBadge("done", "circle-check", word);
      case FAILED -> new StatusBadge("failed", "circle-x", word);
    };
  }

  RulesPage.Row row(NotificationRule rule) {
    return new RulesPage.Row(
        rule.name().value(),
        rule.events().stream().sorted().map(NotificationPageBuilder::word).toList(),
        rule.workflow().map(Object::toString).orElse(""),
        rule.targets().stream().map(Object::toString).toList(),
        badge(rule),
        rule.mutedUntil()
            .filter(until -> until.isAfter(clock.instant()))
            .map(frame.formats()::dayAndTime)
            .orElse(""));
  }

  private StatusBadge badge(NotificationRule rule) {
    if (!rule.enabled()) {
      return new StatusBadge("idle", "circle-slash", "notifications.disabled");
    }
    return rule.mutedUntil().filter(until -> until.isAfter(clock.instant())).isPresent()
        ? new StatusBadge("waiting", "clock", "notifications.muted")
        : new StatusBadge("done", "circle-check", "notifications.enabled");
  }

  static TargetsPage.Row row(NotificationTarget target) {
    TargetKind kind = TargetKind.of(target.destination());
    List<String> where =
        switch (target.destination()) {
          case Mail(var addresses, var _) -> addresses.stream().map(EmailAddress::value).toList();
          case Hook hook -> List.of(hook.origin());
        };
    return new TargetsPage.Row(
        target.name().value(),
        "notifications.kind_" + EnumNames.id(kind),
        where,
        target.destination() instanceof Mail mail && mail.supervisors(),
        kind == TargetKind.WEBHOOK);
  }

  /** The key of the word for a kind of event. */
  static String word(EventType type) {
    return "notifications.event_" + type.name().toLowerCase(Locale.ROOT);
  }
}
