package dev.tributary.application.message.delivery.plan;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.message.transport.SendOutcome.Unreachable;
import dev.tributary.domain.message.Delivery;
import dev.tributary.domain.message.DeliveryCounts;
import dev.tributary.domain.message.Exclusion;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.personalisation.MissingValues.Policy;
import dev.tributary.domain.problem.Message;
import java.time.Duration;
import java.util.Locale;

/** Writes the progress of a delivery to the journal, with the texts of its channel. */
public final class DeliveryJournal {
  private final DeliveryPlan plan;
  private final ActivityContext context;

  public DeliveryJournal(DeliveryPlan plan, ActivityContext context) {
    this.plan = plan;
    this.context = context;
  }

  /** The server cannot be used; the next attempt follows after {@code pause}. */
  public void paused(Unreachable met, Duration pause) {
    context.warn(words("server", met.detail(), pause.toSeconds()));
  }

  /** One line with the counts, and one for each reason; what is stopped by then was rejected. */
  public void finished(Delivery delivery, DeliveryCounts counts) {
    context.info(
        words(
            delivered(),
            delivery.selected(),
            counts.delivered(),
            counts.excludedInAll(),
            counts.in(MessageState.FAILED)));
    warnIfAny("failed", counts.in(MessageState.FAILED));
    warnIfAny("unknown", counts.in(MessageState.UNKNOWN));
    long rejected = counts.in(MessageState.STOPPED);
    if (rejected > 0) {
      context.warn(Message.of("approval.rejected", rejected));
    }
    counts.reasons().stream()
        .filter(reason -> reason != Exclusion.MISSING_VALUE)
        .forEach(
            reason ->
                context.warn(
                    words(
                        "excluded." + reason.name().toLowerCase(Locale.ROOT),
                        counts.excluded().getOrDefault(reason, 0L))));
    counts.missing().forEach((field, people) -> context.warn(words("skipped", people, field)));
    String filled = plan.missing().policy() == Policy.EMPTY ? "filled.empty" : "filled.default";
    counts.filled().forEach((field, people) -> context.warn(words(filled, people, field)));
  }

  private String delivered() {
    return switch (plan.dispatch()) {
      case Dispatch.Sandbox() -> "delivered";
      case Dispatch.Transport _ -> "sent";
    };
  }

  private void warnIfAny(String key, long messages) {
    if (messages > 0) {
      context.warn(words(key, messages));
    }
  }

  private Message words(String key, Object... arguments) {
    return Message.of(plan.texts() + "." + key, arguments);
  }
}
