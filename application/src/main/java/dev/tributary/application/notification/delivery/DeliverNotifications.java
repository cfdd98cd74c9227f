package dev.tributary.application.notification.delivery;

import dev.tributary.application.notification.delivery.DeliveryOutcome.Failed;
import dev.tributary.application.notification.delivery.DeliveryOutcome.Impossible;
import dev.tributary.application.notification.delivery.LoadDelivery.Loaded;
import dev.tributary.application.notification.delivery.NotificationDeliveries.ClaimedBatch;
import dev.tributary.application.notification.setup.HookEncryption;
import dev.tributary.application.notification.setup.NotificationTargets.StoredTarget;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.notification.Destination.Hook;
import dev.tributary.domain.notification.Destination.Mail;
import dev.tributary.domain.notification.NotificationErrorCode;
import dev.tributary.domain.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Delivers notifications that are due. An attempt is claimed before its first byte leaves and
 * settled afterwards: a node that dies between the two leaves a delivery that is made again.
 */
@ApplicationScoped
public class DeliverNotifications {
  private static final Logger LOG = System.getLogger(DeliverNotifications.class.getName());

  private final ClaimDelivery claim;
  private final LoadDelivery load;
  private final NotificationTransports transports;
  private final HookEncryption encryption;
  private final SettleDelivery settle;

  public DeliverNotifications(
      ClaimDelivery claim,
      LoadDelivery load,
      NotificationTransports transports,
      HookEncryption encryption,
      SettleDelivery settle) {
    this.claim = claim;
    this.load = load;
    this.transports = transports;
    this.encryption = encryption;
    this.settle = settle;
  }

  /** Delivers what is due first; false when nothing is due. */
  public boolean deliverNext() {
    Optional<ClaimedBatch> next = claim.next();
    next.ifPresent(batch -> settle.settle(batch, attempt(batch)));
    return next.isPresent();
  }

  /** A delivery that is never settled would come first again and again and keep all others. */
  private DeliveryOutcome attempt(ClaimedBatch batch) {
    try {
      return send(load.load(batch));
    } catch (Refused unreadable) {
      return new Failed(unreadable.problem());
    } catch (RuntimeException unexpected) {
      LOG.log(Level.ERROR, () -> "the notifications " + batch.id() + " are not sent", unexpected);
      return new Failed(
          NotificationErrorCode.UNEXPECTED.with(unexpected.getClass().getSimpleName()));
    }
  }

  private DeliveryOutcome send(Loaded loaded) {
    if (loaded.target().isPresent()) {
      return send(loaded, loaded.target().get());
    }
    return loaded.batch().target().isEmpty()
        ? mail(loaded)
        : new Impossible(NotificationErrorCode.TARGET_GONE.with());
  }

  private DeliveryOutcome send(Loaded loaded, StoredTarget target) {
    return switch (target.target().destination()) {
      case Mail _ -> mail(loaded);
      case Hook hook ->
          transports.hook(
              loaded.batch().id(),
              hook,
              encryption.decrypt(target).orElseThrow(),
              loaded.notifications());
    };
  }

  /** A target that was a hook when something happened names no person of then. */
  private DeliveryOutcome mail(Loaded loaded) {
    return loaded.batch().address().isEmpty()
        ? new Impossible(NotificationErrorCode.TARGET_CHANGED.with())
        : transports.mail(
            loaded.batch().id(),
            new EmailAddress(loaded.batch().address()),
            loaded.notifications().getFirst());
  }
}
