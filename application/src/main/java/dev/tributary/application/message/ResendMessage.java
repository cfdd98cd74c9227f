package dev.tributary.application.message;

import dev.tributary.application.exchange.CancelSignal;
import dev.tributary.application.message.ClaimForResend.Claimed;
import dev.tributary.application.message.MessageTransport.Lease;
import dev.tributary.application.message.MessageTransport.Outgoing;
import dev.tributary.application.outage.RetryUntilAvailable;
import dev.tributary.domain.message.MessageErrorCode;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Sends a message again that was refused, whose outcome is unknown or that a stop held back, at a
 * person's request. No transaction is open while the mail server responds.
 */
@ApplicationScoped
public class ResendMessage {
  private static final Duration LEASE_TIMEOUT = Duration.ofSeconds(20);

  private final MessageTransport transport;
  private final UnsubscribeLinks links;
  private final ClaimForResend claims;
  private final RecordResendResult settle;
  private final RetryUntilAvailable retryUntilAvailable;

  public ResendMessage(
      MessageTransport transport,
      UnsubscribeLinks links,
      ClaimForResend claims,
      RecordResendResult settle,
      RetryUntilAvailable retryUntilAvailable) {
    this.transport = transport;
    this.links = links;
    this.claims = claims;
    this.settle = settle;
    this.retryUntilAvailable = retryUntilAvailable;
  }

  /**
   * The message with what became of it.
   *
   * @param seen the state on which the person decided; empty takes the present one
   * @throws dev.tributary.domain.problem.NotFound when there is no such message
   * @throws dev.tributary.domain.problem.Conflict when its state is another, its delivery is still
   *     at work, or its mailbox gets no mail
   * @throws Refused when no mail server is configured, or all connections to it stay in use
   */
  public OutboxMessage resend(MessageId id, Optional<MessageState> seen) {
    if (!transport.configured()) {
      throw new Refused(MessageErrorCode.NO_MAIL_SERVER);
    }
    try (Lease lease =
        transport
            .lease(1, LEASE_TIMEOUT)
            .orElseThrow(() -> new Refused(MessageErrorCode.NO_FREE_CONNECTION))) {
      Claimed claimed = claims.claim(id, seen);
      List<Outgoing> message = List.of(new Outgoing(claimed.now(), links.of(id)));
      SendOutcome outcome =
          Optional.ofNullable(lease.send(message, CancelSignal.NEVER).get(id))
              .orElseGet(SendOutcome.Unknown::new);
      return retryUntilAvailable.write(() -> settle.settle(claimed, outcome));
    }
  }
}
