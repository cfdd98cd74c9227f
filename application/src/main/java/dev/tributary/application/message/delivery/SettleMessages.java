package dev.tributary.application.message.delivery;

import dev.tributary.application.message.SuppressRejectedAddress;
import dev.tributary.application.message.Transmissions;
import dev.tributary.application.message.transport.SendOutcome;
import dev.tributary.application.notification.NotifyMessages;
import dev.tributary.application.notification.NotifyMessages.Settled;
import dev.tributary.application.observation.Observations;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Settlement;
import dev.tributary.domain.message.WhenUnknown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Records the new states of messages that were sent, and what follows from them. */
@ApplicationScoped
public class SettleMessages {
  private final Transmissions transmissions;
  private final SuppressRejectedAddress suppressRejectedAddress;
  private final DetermineSettlement determineSettlement;
  private final NotifyMessages notify;
  private final Observations observations;

  public SettleMessages(
      Transmissions transmissions,
      SuppressRejectedAddress suppressRejectedAddress,
      DetermineSettlement determineSettlement,
      NotifyMessages notify,
      Observations observations) {
    this.transmissions = transmissions;
    this.suppressRejectedAddress = suppressRejectedAddress;
    this.determineSettlement = determineSettlement;
    this.notify = notify;
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
      Settlement settlement =
          determineSettlement.settlement(one.message(), one.outcome(), whenUnknown);
      settled.add(new Settled(one.message(), settlement));
      observations.messages(one.message().channel(), settlement.state(), 1);
      suppressRejectedAddress.suppressIfRejected(one.message(), one.outcome());
    }
    transmissions.settle(settled.stream().map(Settled::settlement).toList());
    notify.settled(settled);
    return reported.size();
  }
}
