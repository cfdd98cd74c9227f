package dev.tributary.application.message.delivery;

import dev.tributary.application.message.SuppressRejectedAddress;
import dev.tributary.application.message.Transmissions;
import dev.tributary.application.message.transport.MessageTransports;
import dev.tributary.application.message.transport.SendOutcome;
import dev.tributary.application.message.transport.SendOutcome.Accepted;
import dev.tributary.application.message.transport.SendOutcome.PermanentlyRejected;
import dev.tributary.application.message.transport.SendOutcome.TemporarilyRejected;
import dev.tributary.application.message.transport.SendOutcome.Unknown;
import dev.tributary.application.message.transport.SendOutcome.Unreachable;
import dev.tributary.application.notification.NotifyMessages;
import dev.tributary.application.notification.NotifyMessages.Settled;
import dev.tributary.application.observation.Observations;
import dev.tributary.domain.message.DeliveryRetries;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.Settlement;
import dev.tributary.domain.message.WhenUnknown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Determines the new state of a message from the reply of the server, and records it. */
@ApplicationScoped
public class SettleMessages {
  private final Transmissions transmissions;
  private final SuppressRejectedAddress suppressRejectedAddress;
  private final MessageTransports transports;
  private final NotifyMessages notify;
  private final InstantSource clock;
  private final Observations observations;

  public SettleMessages(
      Transmissions transmissions,
      SuppressRejectedAddress suppressRejectedAddress,
      MessageTransports transports,
      NotifyMessages notify,
      InstantSource clock,
      Observations observations) {
    this.transmissions = transmissions;
    this.suppressRejectedAddress = suppressRejectedAddress;
    this.transports = transports;
    this.notify = notify;
    this.clock = clock;
    this.observations = observations;
  }

  /** A message and the outcome of sending it. */
  public record SettlementResult(OutboxMessage message, SendOutcome outcome) {}

  /**
   * Takes part in the caller's transaction, or has its own.
   *
   * @return how many messages
   */
  @Transactional
  public int settle(List<SettlementResult> reported, WhenUnknown whenUnknown) {
    List<Settled> settled = new ArrayList<>();
    for (SettlementResult one : reported) {
      Settlement settlement = settlement(one, whenUnknown);
      settled.add(new Settled(one.message(), settlement));
      observations.messages(one.message().channel(), settlement.state(), 1);
      suppressRejectedAddress.suppressIfRejected(one.message(), one.outcome());
    }
    transmissions.settle(settled.stream().map(Settled::settlement).toList());
    notify.settled(settled);
    return reported.size();
  }

  private Settlement settlement(SettlementResult reported, WhenUnknown whenUnknown) {
    OutboxMessage message = reported.message();
    return switch (reported.outcome()) {
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
