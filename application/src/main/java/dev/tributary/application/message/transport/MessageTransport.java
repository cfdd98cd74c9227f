package dev.tributary.application.message.transport;

import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.domain.message.Channel;

/**
 * Sends the messages of one channel. It repeats no message that may have arrived, and holds no
 * transaction.
 */
public interface MessageTransport {
  Channel channel();

  /** Whether the server of the channel is configured. */
  boolean configured();

  /** How many messages of this node may be sent at the same time. */
  int maxConcurrency();

  /**
   * Sends the message once, and returns its outcome; called by at most {@link #maxConcurrency}
   * threads at a time. On cancelling, the server has a short time left for its reply; then the
   * connection is closed, and a message that was complete has an unknown outcome.
   */
  SendOutcome send(OutgoingMessage message, CancelSignal cancel);
}
