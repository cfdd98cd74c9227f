package dev.tributary.application.activity.email;

import dev.tributary.application.message.SendOutcome.Accepted;
import dev.tributary.application.message.SendOutcome.PermanentlyRejected;
import dev.tributary.application.message.SendOutcome.Unreachable;
import dev.tributary.application.message.SettleMessages.SettlementResult;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.email.EmailErrorCode;
import dev.tributary.domain.message.DeliveryRetries;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.RefusalSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides by the outcomes so far whether a delivery goes on: a server that cannot be reached, or
 * that refuses the sending side again and again, is no fault of a message.
 */
final class DeliveryAbortPolicy {
  private final DeliveryRetries retries;
  private final List<OutboxMessage> refused = new ArrayList<>();
  private Refusal lastRefusal = Refusal.NO_RESPONSE;
  private Optional<Unreachable> obstacle = Optional.empty();
  private int consecutiveFailures;

  DeliveryAbortPolicy(DeliveryRetries retries) {
    this.retries = retries;
  }

  /** Records the outcomes of a batch; not to be called for an empty one. */
  void note(List<SettlementResult> reported) {
    obstacle = Optional.empty();
    reported.forEach(this::note);
    consecutiveFailures = obstacle.isPresent() ? consecutiveFailures + 1 : 0;
  }

  private void note(SettlementResult reported) {
    switch (reported.outcome()) {
      case Accepted _ -> refused.clear();
      case Unreachable met -> obstacle = obstacle.or(() -> Optional.of(met));
      case PermanentlyRejected(var refusal, var subject) when subject == RefusalSubject.SENDER -> {
        refused.add(reported.message());
        lastRefusal = refusal;
      }
      default -> {}
    }
  }

  /** Why the delivery stops here; empty when it goes on. */
  Optional<ActivityFailure> failure() {
    if (refused.size() >= retries.refusals()) {
      return Optional.of(
          ActivityFailure.configuration(
              EmailErrorCode.SENDER_REFUSED, refused.size(), lastRefusal.line()));
    }
    return obstacle.filter(_ -> !retries.allow(consecutiveFailures)).map(this::failure);
  }

  /** What the server has refused in a row because of the sending side. */
  List<OutboxMessage> refused() {
    return List.copyOf(refused);
  }

  /** What keeps the server from being reached; empty when the last batch reached it. */
  Optional<Unreachable> obstacle() {
    return obstacle;
  }

  /** The number of consecutive batches that met an obstacle. */
  int consecutiveFailures() {
    return consecutiveFailures;
  }

  private ActivityFailure failure(Unreachable met) {
    return switch (met.obstacle()) {
      case CONNECTION ->
          ActivityFailure.configuration(
              EmailErrorCode.SERVER_NOT_REACHED, retries.attempts(), met.detail());
      case SIGN_IN -> ActivityFailure.configuration(EmailErrorCode.SIGN_IN_REFUSED, met.detail());
    };
  }
}
