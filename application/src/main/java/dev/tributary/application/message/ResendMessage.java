package dev.tributary.application.message;

import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.message.ClaimForResend.Claimed;
import dev.tributary.application.message.transport.MessageTransports;
import dev.tributary.application.message.transport.OutgoingMessage;
import dev.tributary.application.message.transport.SendOutcome;
import dev.tributary.application.message.transport.SendingLease;
import dev.tributary.application.outage.RetryUntilAvailable;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.MessageErrorCode;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * Sends a message again that was refused, whose outcome is unknown or that a stop held back, at a
 * person's request. No transaction is open while the server responds.
 */
@ApplicationScoped
public class ResendMessage {
  private static final Duration LEASE_TIMEOUT = Duration.ofSeconds(20);

  private final MessageTransports transports;
  private final UnsubscribeLinks links;
  private final ClaimForResend claims;
  private final RecordResendResult settle;
  private final RetryUntilAvailable retryUntilAvailable;

  public ResendMessage(
      MessageTransports transports,
      UnsubscribeLinks links,
      ClaimForResend claims,
      RecordResendResult settle,
      RetryUntilAvailable retryUntilAvailable) {
    this.transports = transports;
    this.links = links;
    this.claims = claims;
    this.settle = settle;
    this.retryUntilAvailable = retryUntilAvailable;
  }

  /**
   * Sends the message again and returns it with its new state.
   *
   * @param seen the state on which the person decided; empty takes the present one
   * @throws dev.tributary.domain.problem.NotFound when there is no such message
   * @throws dev.tributary.domain.problem.Conflict when its state is another, its delivery is still
   *     at work, or its address gets no messages
   * @throws Refused when no server of its channel is configured, or all connections to it stay in
   *     use
   */
  public OutboxMessage resend(MessageId id, Optional<MessageState> seen) {
    Channel channel = claims.channel(id);
    if (!transports.configured(channel)) {
      throw new Refused(MessageErrorCode.NO_MAIL_SERVER);
    }
    try (SendingLease lease =
        transports
            .lease(channel, 1, LEASE_TIMEOUT)
            .orElseThrow(() -> new Refused(MessageErrorCode.NO_FREE_CONNECTION))) {
      Claimed claimed = claims.claim(id, seen);
      SendOutcome outcome =
          lease.send(OutgoingMessage.of(claimed.now(), links.of(id)), CancelSignal.NEVER);
      return retryUntilAvailable.write(() -> settle.settle(claimed, outcome));
    }
  }
}
