package dev.tributary.application.message.delivery;

import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Extent;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.message.DeliveryCounts;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import java.util.List;

/** The result of a delivery. */
public sealed interface DeliveryResult {
  /** Every recipient is processed. */
  record Finished(DeliveryCounts counts) implements DeliveryResult {
    /** The outcome of the activity, with the counts as variables. */
    public ActivityOutcome outcome() {
      Variables variables =
          Variables.NONE
              .with(Variables.RECORD_COUNT, Variable.integer(counts.delivered()))
              .with("sentCount", Variable.integer(counts.delivered()))
              .with("failedCount", Variable.integer(counts.in(MessageState.FAILED)))
              .with("unknownCount", Variable.integer(counts.in(MessageState.UNKNOWN)))
              .with("excludedCount", Variable.integer(counts.excludedInAll()));
      return new ActivityOutcome.Completed(
          List.of(ActivityOutcome.Output.withoutPopulation(Outlet.OUT)),
          variables,
          counts.troubled() ? Extent.PART : Extent.WHOLE);
    }
  }

  /** The rest could not be sent. */
  record Stopped(DeliveryFailure failure) implements DeliveryResult {}
}
