package dev.tributary.application.message;

import dev.tributary.application.message.ClaimForResend.Claimed;
import dev.tributary.application.message.transport.SendOutcome;
import dev.tributary.application.message.transport.SendOutcome.Accepted;
import dev.tributary.application.message.transport.SendOutcome.PermanentlyRejected;
import dev.tributary.application.message.transport.SendOutcome.TemporarilyRejected;
import dev.tributary.application.message.transport.SendOutcome.Unknown;
import dev.tributary.application.message.transport.SendOutcome.Unreachable;
import dev.tributary.application.notification.NotifyMessages;
import dev.tributary.application.notification.NotifyMessages.Settled;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.Settlement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Records the outcome of a message that a person sent again; it is not retried automatically. */
@ApplicationScoped
public class RecordResendResult {
  private final Transmissions transmissions;
  private final SuppressRejectedAddress suppressRejectedAddress;
  private final Outbox outbox;
  private final NotifyMessages notify;
  private final InstantSource clock;

  public RecordResendResult(
      Transmissions transmissions,
      SuppressRejectedAddress suppressRejectedAddress,
      Outbox outbox,
      NotifyMessages notify,
      InstantSource clock) {
    this.transmissions = transmissions;
    this.suppressRejectedAddress = suppressRejectedAddress;
    this.outbox = outbox;
    this.notify = notify;
    this.clock = clock;
  }

  @Transactional
  OutboxMessage settle(Claimed taken, SendOutcome outcome) {
    Settlement settlement = settlement(taken, outcome);
    transmissions.settle(List.of(settlement));
    notify.settled(List.of(new Settled(taken.now(), settlement)));
    suppressRejectedAddress.suppressIfRejected(taken.now(), outcome);
    return outbox.message(taken.now().id()).orElse(taken.now());
  }

  private Settlement settlement(Claimed taken, SendOutcome outcome) {
    OutboxMessage message = taken.now();
    return switch (outcome) {
      case Accepted() -> Settlement.sent(message, clock.instant());
      case TemporarilyRejected(var refusal) -> Settlement.failed(message, refusal);
      case PermanentlyRejected(var refusal, var _) -> Settlement.failed(message, refusal);
      case Unreachable(var _, var detail) ->
          Settlement.untried(message, taken.before().state(), Optional.of(new Refusal(0, detail)));
      case Unknown() -> Settlement.unknown(message);
    };
  }
}
