package dev.tributary.application.message.delivery.compose;

import dev.tributary.application.message.Messages;
import dev.tributary.application.message.delivery.compose.ComposeMessage.Known;
import dev.tributary.application.message.delivery.plan.DeliveryPlan;
import dev.tributary.application.message.delivery.plan.Dispatch;
import dev.tributary.application.message.suppression.Suppressions;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.Suppression.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Reads what is known about the addresses of a batch. */
@ApplicationScoped
public class KnownAddresses {
  private final Messages messages;
  private final Suppressions suppressions;

  public KnownAddresses(Messages messages, Suppressions suppressions) {
    this.messages = messages;
    this.suppressions = suppressions;
  }

  Known known(DeliveryId delivery, DeliveryPlan plan, List<Address> addresses) {
    return new Known(
        plan.excludeDuplicates()
            ? new HashSet<>(messages.reached(delivery, addresses))
            : new HashSet<>(),
        suppressed(plan, addresses));
  }

  /** The sandbox sends nothing, so suppressions do not apply. */
  private Map<Address, Reason> suppressed(DeliveryPlan plan, List<Address> addresses) {
    return switch (plan.dispatch()) {
      case Dispatch.Sandbox() -> Map.of();
      case Dispatch.Transport _ -> suppressions.among(addresses);
    };
  }

  /** What is known before any message of a delivery is written. */
  Known ofNewDelivery(DeliveryPlan plan, List<Address> addresses) {
    return new Known(new HashSet<>(), suppressed(plan, addresses));
  }
}
