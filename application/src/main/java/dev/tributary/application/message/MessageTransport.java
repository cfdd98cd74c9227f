package dev.tributary.application.message;

import dev.tributary.application.exchange.CancelSignal;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.OutboxMessage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends messages to a mail server. It repeats no message that may have arrived, holds no
 * transaction, and keeps to the configured rate.
 */
public interface MessageTransport {
  /**
   * A message that is to leave.
   *
   * @param unsubscribe the unsubscribe link of the message
   */
  record Outgoing(OutboxMessage message, Optional<URI> unsubscribe) {}

  /** Connections that are held for the messages that are about to leave. */
  interface Lease extends AutoCloseable {
    /** How many messages may leave at once; at least 1. */
    int connections();

    /**
     * Sends each message once; returns with one outcome for each. On cancelling, the server has a
     * short time left for its replies; then its connections are closed, and a message that was
     * complete has an unknown outcome.
     *
     * @param messages at most as many as there are connections
     */
    Map<MessageId, SendOutcome> send(List<Outgoing> messages, CancelSignal cancel);

    /** Releases the connections. */
    @Override
    void close();
  }

  /** Whether a mail server is configured. */
  boolean configured();

  /**
   * Holds connections of this node, at most {@code most}; a message is marked as being sent only
   * while one is held for it.
   *
   * @param timeout how long to wait for the first one
   * @return empty when none became free
   */
  Optional<Lease> lease(int most, Duration timeout);
}
