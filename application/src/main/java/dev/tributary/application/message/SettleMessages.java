package dev.tributary.application.message;

import dev.tributary.application.message.SendOutcome.Accepted;
import dev.tributary.application.message.SendOutcome.PermanentlyRejected;
import dev.tributary.application.message.SendOutcome.TemporarilyRejected;
import dev.tributary.application.message.SendOutcome.Unknown;
import dev.tributary.application.message.SendOutcome.Unreachable;
import dev.tributary.domain.message.DeliveryRetries;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.Settlement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Determines the new state of a message from the server's reply, and records it. */
@ApplicationScoped
public class SettleMessages {
  private final Transmissions transmissions;
  private final SuppressRejectedAddress suppressRejectedAddress;
  private final DeliveryRetries retries;
  private final InstantSource clock;

  public SettleMessages(
      Transmissions transmissions,
      SuppressRejectedAddress suppressRejectedAddress,
      DeliveryRetries retries,
      InstantSource clock) {
    this.transmissions = transmissions;
    this.suppressRejectedAddress = suppressRejectedAddress;
    this.retries = retries;
    this.clock = clock;
  }

  /** A message and what came of it. */
  public record SettlementResult(OutboxMessage message, SendOutcome outcome) {}

  /**
   * Takes part in the caller's transaction, or has its own.
   *
   * @param repeatUnknown whether a message that may have arrived is sent again
   * @return how many messages
   */
  @Transactional
  public int settle(List<SettlementResult> reported, boolean repeatUnknown) {
    List<Settlement> settlements = new ArrayList<>();
    for (SettlementResult one : reported) {
      settlements.add(settlement(one, repeatUnknown));
      suppressRejectedAddress.suppressIfRejected(one.message(), one.outcome());
    }
    transmissions.settle(settlements);
    return reported.size();
  }

  private Settlement settlement(SettlementResult reported, boolean repeatUnknown) {
    OutboxMessage message = reported.message();
    return switch (reported.outcome()) {
      case Accepted() -> Settlement.sent(message, clock.instant());
      case TemporarilyRejected(var refusal) -> againOrFailed(message, refusal);
      case PermanentlyRejected(var refusal, var _) -> Settlement.failed(message, refusal);
      case Unreachable _ -> Settlement.untried(message);
      case Unknown() ->
          repeatUnknown ? againOrFailed(message, Refusal.NO_RESPONSE) : Settlement.unknown(message);
    };
  }

  private Settlement againOrFailed(OutboxMessage message, Refusal refusal) {
    int attempt = message.transmission().attempts();
    Instant due = clock.instant().plus(retries.pauseAfter(attempt));
    return retries.allow(attempt)
        ? Settlement.again(message, refusal, due)
        : Settlement.failed(message, refusal);
  }
}
