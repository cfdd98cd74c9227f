package dev.tributary.application.notification;

import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Settlement;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.notification.Notification;
import dev.tributary.domain.notification.Notification.Subject;
import dev.tributary.domain.problem.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Notifies of messages that were delivered or refused for good, in the transaction that settles
 * them. A notification names the message and not its recipient.
 */
@ApplicationScoped
public class NotifyMessages {
  private final Notifications notifications;
  private final InstantSource clock;

  public NotifyMessages(Notifications notifications, InstantSource clock) {
    this.notifications = notifications;
    this.clock = clock;
  }

  /** A message and how its transmission was settled. */
  public record Settled(OutboxMessage message, Settlement settlement) {}

  public void settled(List<Settled> messages) {
    List<Notification> happened = messages.stream().flatMap(this::notification).toList();
    if (!happened.isEmpty()) {
      notifications.record(happened);
    }
  }

  private Stream<Notification> notification(Settled settled) {
    MessageState state = settled.settlement().state();
    return switch (state) {
      case SENT -> Stream.of(of(EventType.MESSAGE_DELIVERED, "messageDelivered", settled));
      case FAILED -> Stream.of(of(EventType.MESSAGE_BOUNCED, "messageBounced", settled));
      case READY, SENDING, SANDBOXED, EXCLUDED, UNKNOWN, STOPPED -> Stream.empty();
    };
  }

  private Notification of(EventType type, String key, Settled settled) {
    OutboxMessage message = settled.message();
    return Notification.of(
        type,
        new Subject(Optional.empty(), Optional.of(message.run()), Optional.of(message.activity())),
        Message.of("notification." + key, message.id().toString()),
        List.of(),
        clock.instant());
  }
}
