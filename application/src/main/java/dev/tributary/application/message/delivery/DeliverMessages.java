package dev.tributary.application.message.delivery;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ExecutionInterrupted;
import dev.tributary.application.message.delivery.compose.ComposeMessage;
import dev.tributary.application.message.delivery.compose.NewMessages;
import dev.tributary.application.message.delivery.compose.WriteAtOnce;
import dev.tributary.application.message.delivery.compose.WriteMessages;
import dev.tributary.application.message.delivery.plan.DeliveryJournal;
import dev.tributary.application.message.delivery.plan.DeliveryPlan;
import dev.tributary.application.observation.Observations;
import dev.tributary.domain.message.Delivery;
import dev.tributary.domain.message.DeliveryCounts;
import dev.tributary.domain.personalisation.MessageFields;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Makes the messages of a target and puts them into the outbox: those of a small one with the end
 * of the task, those of others batch by batch. Each batch is one short transaction that holds the
 * messages and how far the work has come; a repeat continues after the last batch, and a second
 * message for a line is refused. Then, when nothing holds them, the transport sends them, but for
 * those of a test run.
 */
@ApplicationScoped
public class DeliverMessages {
  private final NewMessages newMessages;
  private final WriteAtOnce writeAtOnce;
  private final WriteMessages write;
  private final DispatchDelivery dispatch;
  private final Observations observations;

  public DeliverMessages(
      NewMessages newMessages,
      WriteAtOnce writeAtOnce,
      WriteMessages write,
      DispatchDelivery dispatch,
      Observations observations) {
    this.newMessages = newMessages;
    this.writeAtOnce = writeAtOnce;
    this.write = write;
    this.dispatch = dispatch;
    this.observations = observations;
  }

  /**
   * Delivers to the rows of {@code table}.
   *
   * @param fields what the texts of the plan may name
   * @throws ExecutionInterrupted when the run is stopped, or the process, and work remains
   */
  public DeliveryResult deliver(
      DeliveryPlan plan, WorkTable table, MessageFields fields, ActivityContext context) {
    return context.test().isPresent()
        ? delivered(plan.withoutSending(), table, fields, context)
        : delivered(plan, table, fields, context);
  }

  private DeliveryResult delivered(
      DeliveryPlan plan, WorkTable table, MessageFields fields, ActivityContext context) {
    ComposeMessage compose = new ComposeMessage(plan, fields, context.variables(), context.zone());
    Delivery delivery = newMessages.delivery(plan, context, table);
    WriteMessages.Job job = new WriteMessages.Job(plan, compose, fields, delivery, table);
    Optional<DeliveryCounts> counts = writeAtOnce.write(job, context);
    counts.ifPresent(all -> atOnce(all, plan, delivery, context));
    return counts
        .<DeliveryResult>map(DeliveryResult.Finished::new)
        .orElseGet(() -> inBatches(job, context));
  }

  private void atOnce(
      DeliveryCounts counts, DeliveryPlan plan, Delivery delivery, ActivityContext context) {
    new DeliveryJournal(plan, context).finished(delivery, counts);
    if (!delivery.test()) {
      context.whenCompleted(() -> observations.deliveryEnded(plan.channel(), counts));
    }
  }

  private DeliveryResult inBatches(WriteMessages.Job job, ActivityContext context) {
    return dispatch.dispatch(job.plan(), write.write(job, context), context);
  }
}
