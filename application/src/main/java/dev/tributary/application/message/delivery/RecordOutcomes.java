package dev.tributary.application.message.delivery;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.message.delivery.SettleMessages.SettlementResult;
import dev.tributary.application.outage.RetryUntilAvailable;
import dev.tributary.application.work.ClaimLost;
import dev.tributary.domain.message.WhenUnknown;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Records the outcomes of a batch, also after an outage of the database or a stop of the run. */
@ApplicationScoped
public class RecordOutcomes {
  private final SettleMessages settle;
  private final RetryUntilAvailable retryUntilAvailable;

  public RecordOutcomes(SettleMessages settle, RetryUntilAvailable retryUntilAvailable) {
    this.settle = settle;
    this.retryUntilAvailable = retryUntilAvailable;
  }

  void record(List<SettlementResult> reported, WhenUnknown whenUnknown, ActivityContext context) {
    retryUntilAvailable.write(() -> settled(reported, whenUnknown, context));
  }

  /** A stop of the run does not change the outcomes that the server reported. */
  private int settled(
      List<SettlementResult> reported, WhenUnknown whenUnknown, ActivityContext context) {
    try {
      return context.write(() -> settle.settle(reported, whenUnknown));
    } catch (ClaimLost stopped) {
      settle.settle(reported, whenUnknown);
      throw stopped;
    }
  }
}
