package dev.tributary.application.message.delivery;

import dev.tributary.application.message.transport.MessageTransports;
import dev.tributary.application.message.transport.SendOutcome;
import dev.tributary.application.message.transport.SendOutcome.Accepted;
import dev.tributary.application.message.transport.SendOutcome.PermanentlyRejected;
import dev.tributary.application.message.transport.SendOutcome.TemporarilyRejected;
import dev.tributary.application.message.transport.SendOutcome.Unknown;
import dev.tributary.application.message.transport.SendOutcome.Unreachable;
import dev.tributary.domain.message.DeliveryRetries;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.Settlement;
import dev.tributary.domain.message.WhenUnknown;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/** Determines the new state of a message from the outcome of sending it. */
@ApplicationScoped
public class DetermineSettlement {
  private final MessageTransports transports;
  private final InstantSource clock;

  public DetermineSettlement(MessageTransports transports, InstantSource clock) {
    this.transports = transports;
    this.clock = clock;
  }

  Settlement settlement(OutboxMessage message, SendOutcome outcome, WhenUnknown whenUnknown) {
    return switch (outcome) {
      case Accepted() -> Settlement.sent(message, clock.instant());
      case TemporarilyRejected(var refusal) -> againOrFailed(message, refusal);
      case PermanentlyRejected(var refusal, var _) -> Settlement.failed(message, refusal);
      case Unreachable _ -> Settlement.untried(message);
      case Unknown() ->
          switch (whenUnknown) {
            case LEAVE -> Settlement.unknown(message);
            case SEND_AGAIN -> againOrFailed(message, Refusal.NO_RESPONSE);
          };
    };
  }

  private Settlement againOrFailed(OutboxMessage message, Refusal refusal) {
    DeliveryRetries retries = transports.retries(message.channel());
    int attempt = message.transmission().attempts();
    Instant due = clock.instant().plus(retries.pauseAfter(attempt));
    return retries.allow(attempt)
        ? Settlement.again(message, refusal, due)
        : Settlement.failed(message, refusal);
  }
}
