package dev.tributary.application.message.delivery;

import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Extent;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.message.DeliveryCounts;
import dev.tributary.domain.message.DeliveryVariables;
import dev.tributary.domain.waiting.Wait;
import java.util.List;

/** The result of a delivery. */
public sealed interface DeliveryResult {
  /** Every recipient is processed. */
  record Finished(DeliveryCounts counts) implements DeliveryResult {
    /** The outcome of the activity, with the counts as variables. */
    public ActivityOutcome outcome() {
      return new ActivityOutcome.Completed(
          List.of(ActivityOutcome.Output.withoutPopulation(Outlet.OUT)),
          DeliveryVariables.of(counts),
          counts.troubled() ? Extent.PART : Extent.WHOLE);
    }
  }

  /** A person has rejected it: nothing follows the activity. */
  record Rejected(DeliveryCounts counts) implements DeliveryResult {
    /** The outcome of the activity, with the counts as variables. */
    public ActivityOutcome outcome() {
      return new ActivityOutcome.Completed(List.of(), DeliveryVariables.of(counts), Extent.PART);
    }
  }

  /** It is held until a person decides. */
  record Waiting(Wait waitsFor) implements DeliveryResult {}

  /** The rest could not be sent. */
  record Stopped(DeliveryFailure failure) implements DeliveryResult {}
}
