package dev.tributary.application.message.delivery;

import dev.tributary.application.message.delivery.SettleMessages.SettlementResult;
import dev.tributary.application.message.transport.SendOutcome.Accepted;
import dev.tributary.application.message.transport.SendOutcome.PermanentlyRejected;
import dev.tributary.application.message.transport.SendOutcome.TemporarilyRejected;
import dev.tributary.application.message.transport.SendOutcome.Unknown;
import dev.tributary.application.message.transport.SendOutcome.Unreachable;
import dev.tributary.domain.brake.BrakeRules;
import dev.tributary.domain.brake.Brakes;
import dev.tributary.domain.message.DeliveryRetries;
import dev.tributary.domain.message.WhenUnknown;
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
  private final DeliveryRetries retries;
  private final WhenUnknown whenUnknown;
  private long tried;
  private long failed;

  SendErrorBrake(SendMessages.Job job, BrakeConfig config, DeliveryRetries retries) {
    this.brakes = job.plan().safeguards().brakes();
    this.least = config.leastTried();
    this.retries = retries;
    this.whenUnknown = job.whenUnknown();
  }

  void note(List<SettlementResult> reported) {
    reported.forEach(this::note);
  }

  /** What is sent again later counts with its last outcome. */
  private void note(SettlementResult reported) {
    boolean last = !retries.allow(reported.message().transmission().attempts());
    switch (reported.outcome()) {
      case Accepted() -> tried++;
      case PermanentlyRejected _ -> fail();
      case TemporarilyRejected _ when last -> fail();
      case Unknown() when last || whenUnknown == WhenUnknown.LEAVE -> fail();
      case TemporarilyRejected _, Unknown(), Unreachable _ -> {}
    }
  }

  private void fail() {
    tried++;
    failed++;
  }

  /** Why the delivery is to be held; empty when it goes on. */
  Optional<Message> reason() {
    return BrakeRules.sending(brakes, failed, tried, least);
  }
}
