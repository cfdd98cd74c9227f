package dev.tributary.application.message.delivery;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.message.Messages;
import dev.tributary.application.message.delivery.plan.DeliveryJournal;
import dev.tributary.application.message.delivery.plan.DeliveryPlan;
import dev.tributary.application.observation.Observations;
import dev.tributary.domain.message.Delivery;
import dev.tributary.domain.message.DeliveryCounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Ends a delivery whose recipients are all processed. */
@ApplicationScoped
public class CloseDelivery {
  private final Messages messages;
  private final InstantSource clock;
  private final Observations observations;

  public CloseDelivery(Messages messages, InstantSource clock, Observations observations) {
    this.messages = messages;
    this.clock = clock;
    this.observations = observations;
  }

  /** A repeat that finds the delivery closed has reported its counts before. */
  DeliveryCounts close(DeliveryPlan plan, Delivery delivery, ActivityContext context) {
    boolean first = context.write(() -> messages.close(delivery.id(), clock.instant()));
    DeliveryCounts counts = messages.counts(delivery.id());
    if (first) {
      new DeliveryJournal(plan, context).finished(delivery, counts);
      if (!delivery.test()) {
        observations.deliveryEnded(plan.channel(), counts);
      }
    }
    return counts;
  }
}
