package dev.tributary.application.notification.delivery;

import dev.tributary.application.notification.delivery.ClaimDelivery.Claimed;
import dev.tributary.application.notification.delivery.DeliveryOutcome.Impossible;
import dev.tributary.application.notification.setup.HookSealing;
import dev.tributary.application.notification.setup.NotificationTargets.StoredTarget;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.notification.Destination.Hook;
import dev.tributary.domain.notification.Destination.Mail;
import dev.tributary.domain.notification.NotificationErrorCode;
import dev.tributary.domain.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Delivers notifications that are due. An attempt is claimed before its first byte leaves and
 * settled afterwards: a node that dies between the two leaves a delivery that is made again.
 */
@ApplicationScoped
public class DeliverNotifications {
  private final ClaimDelivery claim;
  private final NotificationTransports transports;
  private final HookSealing sealing;
  private final SettleDelivery settle;

  public DeliverNotifications(
      ClaimDelivery claim,
      NotificationTransports transports,
      HookSealing sealing,
      SettleDelivery settle) {
    this.claim = claim;
    this.transports = transports;
    this.sealing = sealing;
    this.settle = settle;
  }

  /** Delivers what is due first; false when nothing is due. */
  public boolean deliverNext() {
    Optional<Claimed> next = claim.next();
    next.ifPresent(claimed -> settle.settle(claimed.batch(), send(claimed)));
    return next.isPresent();
  }

  private DeliveryOutcome send(Claimed claimed) {
    if (claimed.target().isPresent()) {
      return send(claimed, claimed.target().get());
    }
    return claimed.batch().target().isEmpty()
        ? mail(claimed)
        : new Impossible(NotificationErrorCode.TARGET_GONE.with());
  }

  private DeliveryOutcome send(Claimed claimed, StoredTarget target) {
    return switch (target.target().destination()) {
      case Mail _ -> mail(claimed);
      case Hook hook -> hook(claimed, target, hook);
    };
  }

  private DeliveryOutcome mail(Claimed claimed) {
    return transports.mail(
        claimed.batch().id(),
        new EmailAddress(claimed.batch().address()),
        claimed.notifications().getFirst());
  }

  private DeliveryOutcome hook(Claimed claimed, StoredTarget target, Hook hook) {
    try {
      return transports.hook(
          claimed.batch().id(), hook, sealing.open(target).orElseThrow(), claimed.notifications());
    } catch (Refused unreadable) {
      return new DeliveryOutcome.Failed(unreadable.problem());
    }
  }
}
