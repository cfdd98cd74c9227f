package dev.tributary.application.message.delivery;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ExecutionInterrupted;
import dev.tributary.application.message.Messages;
import dev.tributary.application.message.NewMessageIds;
import dev.tributary.domain.message.Delivery;
import dev.tributary.domain.message.DeliveryCounts;
import dev.tributary.domain.personalisation.MessageFields;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Makes the messages of a target and puts them into the outbox, batch by batch: each batch is one
 * short transaction that holds the messages and how far the work has come. A repeat continues after
 * the last batch, and a second message for a line is refused. Then the transport sends them.
 */
@ApplicationScoped
public class DeliverMessages {
  private final Messages messages;
  private final WriteMessages write;
  private final SendMessages send;
  private final NewMessageIds ids;
  private final InstantSource clock;

  public DeliverMessages(
      Messages messages,
      WriteMessages write,
      SendMessages send,
      NewMessageIds ids,
      InstantSource clock) {
    this.messages = messages;
    this.write = write;
    this.send = send;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Delivers to the rows of {@code table}.
   *
   * @param fields what the texts of the plan may name
   * @throws ExecutionInterrupted when the run is stopped, or the process, and work remains
   */
  public DeliveryResult deliver(
      DeliveryPlan plan, WorkTable table, MessageFields fields, ActivityContext context) {
    Delivery delivery = context.write(() -> messages.open(delivery(context, table)));
    ComposeMessage compose = new ComposeMessage(plan, fields, context.variables(), context.zone());
    write.write(new WriteMessages.Job(plan, compose, fields, delivery, table), context);
    return dispatch(plan, delivery, context)
        .<DeliveryResult>map(DeliveryResult.Stopped::new)
        .orElseGet(() -> new DeliveryResult.Finished(end(plan, delivery, context)));
  }

  private Optional<DeliveryFailure> dispatch(
      DeliveryPlan plan, Delivery delivery, ActivityContext context) {
    return switch (plan.dispatch()) {
      case Dispatch.Sandbox() -> Optional.empty();
      case Dispatch.Transport(var whenUnknown) ->
          send.send(new SendMessages.Job(delivery.id(), plan, whenUnknown), context);
    };
  }

  private Delivery delivery(ActivityContext context, WorkTable table) {
    return new Delivery(
        ids.delivery(),
        context.run(),
        context.task(),
        context.workflow(),
        context.activity().id(),
        context.activity().label(),
        table.rows(),
        clock.instant(),
        Optional.empty());
  }

  /** A repeat that finds the delivery closed has reported its counts before. */
  private DeliveryCounts end(DeliveryPlan plan, Delivery delivery, ActivityContext context) {
    if (context.cancelled()) {
      throw new ExecutionInterrupted(context.task(), context.attempt());
    }
    boolean first = context.write(() -> messages.close(delivery.id(), clock.instant()));
    DeliveryCounts counts = messages.counts(delivery.id());
    if (first) {
      new DeliveryJournal(plan, context).finished(delivery, counts);
    }
    return counts;
  }
}
