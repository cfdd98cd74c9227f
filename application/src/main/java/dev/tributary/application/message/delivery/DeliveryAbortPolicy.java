package dev.tributary.application.message.delivery;

import dev.tributary.application.message.delivery.SettleMessages.SettlementResult;
import dev.tributary.application.message.transport.SendOutcome.Accepted;
import dev.tributary.application.message.transport.SendOutcome.PermanentlyRejected;
import dev.tributary.application.message.transport.SendOutcome.Unreachable;
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
  Optional<DeliveryFailure> failure() {
    if (refused.size() >= retries.refusals()) {
      return Optional.of(new DeliveryFailure.SenderRefused(refused.size(), lastRefusal));
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

  private DeliveryFailure failure(Unreachable met) {
    return switch (met.obstacle()) {
      case CONNECTION -> new DeliveryFailure.ServerUnreachable(retries.attempts(), met.detail());
      case SIGN_IN -> new DeliveryFailure.SignInRefused(met.detail());
    };
  }
}
