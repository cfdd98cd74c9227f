package dev.tributary.application.message.delivery.compose;

import dev.tributary.application.message.delivery.compose.ComposeMessage.Known;
import dev.tributary.application.message.delivery.compose.Recipients.Recipient;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.OutboxMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** Reads the next lines of a target and composes their messages; stores nothing. */
@ApplicationScoped
public class ComposeBatch {
  private final Recipients recipients;
  private final KnownAddresses addresses;
  private final NewMessages newMessages;
  private final BatchSize size;

  public ComposeBatch(
      Recipients recipients, KnownAddresses addresses, NewMessages newMessages, BatchSize size) {
    this.recipients = recipients;
    this.addresses = addresses;
    this.newMessages = newMessages;
    this.size = size;
  }

  /**
   * Reads the lines behind {@code line}. What is returned composes their messages and does not use
   * the database: fewer than a batch when their texts are long, none when no line is left.
   *
   * @param unwritten messages of this delivery that the store may not show yet
   */
  Supplier<List<OutboxMessage>> after(
      long line, Collection<OutboxMessage> unwritten, WriteMessages.Job job) {
    List<Recipient> people =
        recipients.after(line, size.rows(), job.table(), job.fields(), job.compose().columns());
    if (people.isEmpty()) {
      return List::of;
    }
    Known known = known(people, job);
    known.add(unwritten);
    return () -> newMessages.messages(people, known, job, size.characters());
  }

  private Known known(List<Recipient> people, WriteMessages.Job job) {
    List<Address> reachable =
        people.stream().flatMap(person -> job.compose().reachable(person).stream()).toList();
    return addresses.known(job.delivery().id(), job.plan(), reachable);
  }
}
