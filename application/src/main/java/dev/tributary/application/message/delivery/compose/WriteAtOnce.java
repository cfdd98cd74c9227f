package dev.tributary.application.message.delivery.compose;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.message.Messages;
import dev.tributary.application.message.delivery.compose.ComposeMessage.Known;
import dev.tributary.application.message.delivery.compose.Recipients.Recipient;
import dev.tributary.application.message.delivery.plan.Dispatch;
import dev.tributary.domain.message.Delivery;
import dev.tributary.domain.message.DeliveryCounts;
import dev.tributary.domain.message.OutboxMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Makes the messages of a small target that stays in the outbox, and leaves them with their
 * delivery to the transaction that completes the task.
 */
@ApplicationScoped
public class WriteAtOnce {
  private static final int FIRST_ATTEMPT = 1;

  private final Recipients recipients;
  private final Messages messages;
  private final NewMessages newMessages;
  private final BatchSize size;
  private final InstantSource clock;

  public WriteAtOnce(
      Recipients recipients,
      Messages messages,
      NewMessages newMessages,
      BatchSize size,
      InstantSource clock) {
    this.recipients = recipients;
    this.messages = messages;
    this.newMessages = newMessages;
    this.size = size;
    this.clock = clock;
  }

  /** The counts; empty when the target is too large, or an earlier attempt may have begun it. */
  public Optional<DeliveryCounts> write(WriteMessages.Job job, ActivityContext context) {
    if (!isSmall(job) || context.attempt() > FIRST_ATTEMPT) {
      return Optional.empty();
    }
    List<Recipient> people =
        recipients.after(0, size.rows(), job.table(), job.fields(), job.compose().columns());
    List<OutboxMessage> all = newMessages.messages(people, Known.nothing(), job, size.characters());
    if (all.size() < people.size()) {
      return Optional.empty();
    }
    Delivery finished = job.delivery().finished(clock.instant());
    context.whenCompleted(() -> messages.store(finished, all));
    return Optional.of(DeliveryCounts.of(all));
  }

  private boolean isSmall(WriteMessages.Job job) {
    return switch (job.plan().dispatch()) {
      case Dispatch.Sandbox() -> job.table().rows() <= size.rows() && !job.plan().holdsAtFirst();
      case Dispatch.Transport _ -> false;
    };
  }
}
