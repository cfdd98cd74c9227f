package dev.tributary.application.message;

import dev.tributary.application.message.MailOutcome.Accepted;
import dev.tributary.application.message.MailOutcome.NotReached;
import dev.tributary.application.message.MailOutcome.RefusedForGood;
import dev.tributary.application.message.MailOutcome.RefusedForNow;
import dev.tributary.application.message.MailOutcome.Unknown;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.Settlement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Writes down what became of a message that a person sent again: nobody repeats it for him. */
@ApplicationScoped
public class SettleAgain {
  private final Transmissions transmissions;
  private final Outbox outbox;
  private final InstantSource clock;

  public SettleAgain(Transmissions transmissions, Outbox outbox, InstantSource clock) {
    this.transmissions = transmissions;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  OutboxMessage settle(OutboxMessage before, MailOutcome outcome) {
    transmissions.settle(List.of(settlement(before, outcome)));
    return outbox.message(before.id()).orElse(before);
  }

  private Settlement settlement(OutboxMessage before, MailOutcome outcome) {
    return switch (outcome) {
      case Accepted() -> Settlement.sent(before.id(), clock.instant());
      case RefusedForNow(var refusal) -> Settlement.failed(before.id(), refusal);
      case RefusedForGood(var refusal, var _) -> Settlement.failed(before.id(), refusal);
      case NotReached(var _, var detail) ->
          new Settlement(
              before.id(),
              before.state(),
              Optional.of(new Refusal(0, detail)),
              false,
              Optional.empty());
      case Unknown() -> Settlement.unknown(before.id());
    };
  }
}
