package dev.tributary.application.message;

import dev.tributary.application.message.MailOutcome.Accepted;
import dev.tributary.application.message.MailOutcome.NotReached;
import dev.tributary.application.message.MailOutcome.RefusedForGood;
import dev.tributary.application.message.MailOutcome.RefusedForNow;
import dev.tributary.application.message.MailOutcome.Unknown;
import dev.tributary.application.message.TakeAgain.Taken;
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
  private final Quarantine quarantine;
  private final Outbox outbox;
  private final InstantSource clock;

  public SettleAgain(
      Transmissions transmissions, Quarantine quarantine, Outbox outbox, InstantSource clock) {
    this.transmissions = transmissions;
    this.quarantine = quarantine;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  OutboxMessage settle(Taken taken, MailOutcome outcome) {
    transmissions.settle(List.of(settlement(taken, outcome)));
    quarantine.judge(taken.now(), outcome);
    return outbox.message(taken.now().id()).orElse(taken.now());
  }

  private Settlement settlement(Taken taken, MailOutcome outcome) {
    OutboxMessage message = taken.now();
    return switch (outcome) {
      case Accepted() -> Settlement.sent(message, clock.instant());
      case RefusedForNow(var refusal) -> Settlement.failed(message, refusal);
      case RefusedForGood(var refusal, var _) -> Settlement.failed(message, refusal);
      case NotReached(var _, var detail) ->
          Settlement.untried(message, taken.before().state(), Optional.of(new Refusal(0, detail)));
      case Unknown() -> Settlement.unknown(message);
    };
  }
}
