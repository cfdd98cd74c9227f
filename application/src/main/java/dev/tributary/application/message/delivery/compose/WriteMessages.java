package dev.tributary.application.message.delivery.compose;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.message.Messages;
import dev.tributary.application.message.delivery.compose.ComposeMessage.Known;
import dev.tributary.application.message.delivery.compose.Recipients.Recipient;
import dev.tributary.application.message.delivery.plan.DeliveryPlan;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.Delivery;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.personalisation.MessageFields;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Writes the messages of a target, through its lines, from the last checkpoint to the end. */
@ApplicationScoped
public class WriteMessages {
  private final Recipients recipients;
  private final Messages messages;
  private final KnownAddresses addresses;
  private final NewMessages newMessages;
  private final BatchSize size;

  public WriteMessages(
      Recipients recipients,
      Messages messages,
      KnownAddresses addresses,
      NewMessages newMessages,
      BatchSize size) {
    this.recipients = recipients;
    this.messages = messages;
    this.addresses = addresses;
    this.newMessages = newMessages;
    this.size = size;
  }

  /** What is written, and for whom. */
  public record Job(
      DeliveryPlan plan,
      ComposeMessage compose,
      MessageFields fields,
      Delivery delivery,
      WorkTable table) {
    public Job of(Delivery opened) {
      return new Job(plan, compose, fields, opened, table);
    }
  }

  /** Opens the delivery, unless an earlier attempt has, and writes its messages. */
  public Delivery write(Job unopened, ActivityContext context) {
    Job job = unopened.of(context.write(() -> messages.open(unopened.delivery())));
    long line = context.checkpoint().map(Long::parseLong).orElse(0L);
    List<Recipient> people = after(line, job);
    while (!people.isEmpty() && !context.cancelled()) {
      line = writeSome(people, job, context);
      context.progress(line, job.table().rows());
      people = after(line, job);
    }
    return job.delivery();
  }

  private List<Recipient> after(long line, Job job) {
    return recipients.after(line, size.rows(), job.table(), job.fields(), job.compose().columns());
  }

  /** The line up to which messages were made: less than all when their texts are long. */
  private long writeSome(List<Recipient> people, Job job, ActivityContext context) {
    List<OutboxMessage> batch =
        newMessages.messages(people, known(people, job), job, size.characters());
    long line = batch.getLast().line();
    write(batch, line, context);
    return line;
  }

  private void write(List<OutboxMessage> batch, long line, ActivityContext context) {
    context.write(
        () -> {
          messages.add(batch);
          context.checkpoint(Long.toString(line));
          return batch.size();
        });
  }

  private Known known(List<Recipient> people, Job job) {
    List<Address> known =
        people.stream().flatMap(person -> job.compose().reachable(person).stream()).toList();
    return addresses.known(job.delivery().id(), job.plan(), known);
  }
}
