package dev.tributary.application.message.delivery.compose;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.message.NewMessageIds;
import dev.tributary.application.message.UnsubscribeLinks;
import dev.tributary.application.message.delivery.compose.ComposeMessage.Composed;
import dev.tributary.application.message.delivery.compose.ComposeMessage.Known;
import dev.tributary.application.message.delivery.compose.Recipients.Recipient;
import dev.tributary.application.message.delivery.plan.DeliveryPlan;
import dev.tributary.application.message.delivery.plan.Dispatch;
import dev.tributary.domain.message.Delivery;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Transmission;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes deliveries and their messages, each with an id and an unsubscribe link of its own. */
@ApplicationScoped
public class NewMessages {
  private final NewMessageIds ids;
  private final UnsubscribeLinks links;
  private final InstantSource clock;

  public NewMessages(NewMessageIds ids, UnsubscribeLinks links, InstantSource clock) {
    this.ids = ids;
    this.links = links;
    this.clock = clock;
  }

  /** The delivery of the task of {@code context} to the rows of {@code table}, not yet stored. */
  public Delivery delivery(DeliveryPlan plan, ActivityContext context, WorkTable table) {
    return new Delivery(
        ids.delivery(),
        context.run(),
        context.task(),
        context.workflow(),
        context.activity().id(),
        context.activity().label(),
        table.rows(),
        clock.instant(),
        Optional.empty(),
        plan.holdsAtFirst(),
        context.test().isPresent());
  }

  /**
   * One message for each of {@code people}, in their order, up to the one whose content makes
   * {@code characters} full.
   *
   * @param known what is known of their addresses; those that get a message are added
   */
  List<OutboxMessage> messages(
      List<Recipient> people, Known known, WriteMessages.Job job, int characters) {
    List<OutboxMessage> messages = new ArrayList<>();
    int written = 0;
    for (Recipient person : people) {
      OutboxMessage message = message(person, known, job);
      known.add(List.of(message));
      messages.add(message);
      written += message.content().characters();
      if (written >= characters) {
        break;
      }
    }
    return messages;
  }

  private OutboxMessage message(Recipient recipient, Known known, WriteMessages.Job job) {
    Delivery delivery = job.delivery();
    DeliveryPlan plan = job.plan();
    MessageId id = ids.message();
    Composed composed = job.compose().compose(recipient, known, links.of(id));
    return new OutboxMessage(
        id,
        delivery.id(),
        delivery.run(),
        delivery.task(),
        delivery.activity(),
        recipient.line(),
        state(composed, plan),
        composed.exclusion(),
        composed.detail(),
        plan.template().messageId(reference(delivery, recipient.line())),
        plan.template().sender(),
        plan.channel(),
        composed.recipient(),
        composed.content(),
        composed.filled(),
        composed.row(),
        Transmission.NONE,
        clock.instant());
  }

  private static MessageState state(Composed composed, DeliveryPlan plan) {
    if (composed.exclusion().isPresent()) {
      return MessageState.EXCLUDED;
    }
    return switch (plan.dispatch()) {
      case Dispatch.Sandbox() -> plan.holdsAtFirst() ? MessageState.READY : MessageState.SANDBOXED;
      case Dispatch.Transport _ -> MessageState.READY;
    };
  }

  private static String reference(Delivery delivery, long line) {
    return "%s.%s.%d".formatted(delivery.run(), delivery.task(), line);
  }
}
