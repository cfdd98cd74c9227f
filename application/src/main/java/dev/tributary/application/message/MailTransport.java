package dev.tributary.application.message;

import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.OutboxMessage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way to a mail server. It repeats nothing that may have arrived, holds no transaction, and
 * keeps to the configured rate.
 */
public interface MailTransport {
  /**
   * A message that is to leave.
   *
   * @param unsubscribe where its reader says that there should be no more
   */
  record Outgoing(OutboxMessage message, Optional<URI> unsubscribe) {}

  /** Whether a mail server is configured. */
  boolean configured();

  /** How many messages leave side by side. */
  int width();

  /** Asks the server to take each message once; returns with one outcome for each. */
  Map<MessageId, MailOutcome> send(List<Outgoing> messages);
}
