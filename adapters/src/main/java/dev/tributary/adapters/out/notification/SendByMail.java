package dev.tributary.adapters.out.notification;

import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.message.transport.MessageTransports;
import dev.tributary.application.message.transport.OutgoingMessage;
import dev.tributary.application.message.transport.SendOutcome;
import dev.tributary.application.message.transport.SendingLease;
import dev.tributary.application.notification.Notifications.StoredNotification;
import dev.tributary.application.notification.delivery.DeliveryOutcome;
import dev.tributary.application.notification.delivery.DeliveryOutcome.Accepted;
import dev.tributary.application.notification.delivery.DeliveryOutcome.Failed;
import dev.tributary.application.notification.delivery.DeliveryOutcome.Impossible;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.message.EmailContent;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.notification.NotificationErrorCode;
import java.util.Optional;
import java.util.UUID;

/** Sends a mail by the installation's own mail server, within its permits and rate. */
final class SendByMail {
  private final MessageTransports transports;
  private final SenderConfig config;
  private final NotificationText texts;

  SendByMail(MessageTransports transports, SenderConfig config) {
    this.transports = transports;
    this.config = config;
    this.texts = new NotificationText(config);
  }

  DeliveryOutcome send(UUID id, EmailAddress to, StoredNotification notification) {
    if (config.sender().isEmpty() || !transports.configured(Channel.EMAIL)) {
      return new Failed(NotificationErrorCode.NO_MAIL.with());
    }
    OutgoingMessage mail = mail(id, config.sender().get(), to, notification);
    Optional<SendingLease> free = transports.lease(Channel.EMAIL, 1, config.timeout());
    if (free.isEmpty()) {
      return refused("no permit of the mail server");
    }
    try (SendingLease permit = free.get()) {
      return outcome(permit.send(mail, CancelSignal.NEVER));
    }
  }

  private OutgoingMessage mail(UUID id, String sender, EmailAddress to, StoredNotification stored) {
    EmailAddress from = new EmailAddress(sender);
    return new OutgoingMessage(
        new MessageId(id),
        "<%s@%s>".formatted(id, from.domain().ascii()),
        sender,
        to.value(),
        new EmailContent(texts.subject(stored.notification()), "", texts.whole(stored)),
        stored.notification().at(),
        Optional.empty());
  }

  /** A mail whose outcome is unknown is sent again: twice is better than not at all. */
  private static DeliveryOutcome outcome(SendOutcome outcome) {
    return switch (outcome) {
      case SendOutcome.Accepted() -> new Accepted();
      case SendOutcome.TemporarilyRejected(var refusal) -> refused(refusal.text());
      case SendOutcome.PermanentlyRejected(var refusal, var _) ->
          new Impossible(NotificationErrorCode.MAIL_REFUSED.with(refusal.text()));
      case SendOutcome.Unreachable(var _, var detail) -> refused(detail);
      case SendOutcome.Unknown() -> refused("no reply");
    };
  }

  private static DeliveryOutcome refused(String reply) {
    return new Failed(NotificationErrorCode.MAIL_REFUSED.with(reply));
  }
}
