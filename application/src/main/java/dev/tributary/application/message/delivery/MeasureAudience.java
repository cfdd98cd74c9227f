package dev.tributary.application.message.delivery;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.message.EarlierDeliveries;
import dev.tributary.application.message.delivery.plan.DeliveryPlan;
import dev.tributary.domain.brake.Audience;
import dev.tributary.domain.brake.Audience.Defect;
import dev.tributary.domain.brake.Audience.Share;
import dev.tributary.domain.brake.Brakes;
import dev.tributary.domain.brake.DefectiveRows;
import dev.tributary.domain.message.Delivery;
import dev.tributary.domain.message.DeliveryCounts;
import dev.tributary.domain.message.Exclusion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Measures a prepared delivery for its brakes. */
@ApplicationScoped
public class MeasureAudience {
  private final EarlierDeliveries earlierDeliveries;

  public MeasureAudience(EarlierDeliveries earlierDeliveries) {
    this.earlierDeliveries = earlierDeliveries;
  }

  Audience of(
      DeliveryPlan plan, Delivery delivery, DeliveryCounts counts, ActivityContext context) {
    List<Share> shares = new ArrayList<>();
    shares.add(new Share(Defect.MISSING_VALUES, withoutValue(counts), delivery.selected()));
    shares.addAll(DefectiveRows.of(context.variables()));
    return new Audience(
        delivery.selected(),
        counts.unsent(),
        earlier(plan.safeguards().brakes(), delivery),
        shares);
  }

  private List<Long> earlier(Brakes brakes, Delivery delivery) {
    return brakes.change() > 0
        ? earlierDeliveries.before(delivery, (int) brakes.deliveries()).stream()
            .map(Delivery::selected)
            .toList()
        : List.of();
  }

  /** Those who get no message, and at least those who get one without some value. */
  private static long withoutValue(DeliveryCounts counts) {
    long filled = counts.filled().values().stream().mapToLong(Long::longValue).max().orElse(0);
    return counts.excluded().getOrDefault(Exclusion.MISSING_VALUE, 0L) + filled;
  }
}
