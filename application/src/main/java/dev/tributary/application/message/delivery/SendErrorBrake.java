package dev.tributary.application.message.delivery;

import dev.tributary.application.message.SendOutcome.Accepted;
import dev.tributary.application.message.SendOutcome.PermanentlyRejected;
import dev.tributary.application.message.SendOutcome.TemporarilyRejected;
import dev.tributary.application.message.SendOutcome.Unknown;
import dev.tributary.application.message.SendOutcome.Unreachable;
import dev.tributary.application.message.delivery.SettleMessages.SettlementResult;
import dev.tributary.domain.brake.BrakeRules;
import dev.tributary.domain.brake.Brakes;
import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.Optional;

/**
 * Counts the messages of one execution that could not be sent. After an approval the next execution
 * counts anew.
 */
final class SendErrorBrake {
  private final Brakes brakes;
  private final int least;
  private long tried;
  private long failed;

  SendErrorBrake(Brakes brakes, BrakeConfig config) {
    this.brakes = brakes;
    this.least = config.leastTried();
  }

  void note(List<SettlementResult> reported) {
    reported.forEach(this::note);
  }

  /** What is sent again later counts with its last outcome. */
  private void note(SettlementResult reported) {
    switch (reported.outcome()) {
      case Accepted() -> tried++;
      case PermanentlyRejected _, Unknown() -> {
        tried++;
        failed++;
      }
      case TemporarilyRejected _, Unreachable _ -> {}
    }
  }

  /** Why the delivery is to be held; empty when it goes on. */
  Optional<Message> reason() {
    return BrakeRules.sending(brakes, failed, tried, least);
  }
}
