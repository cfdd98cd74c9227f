package dev.tributary.application.activity.email;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.email.ComposeMessage.Composed;
import dev.tributary.application.message.Messages;
import dev.tributary.application.message.NewMessageIds;
import dev.tributary.application.message.Recipients;
import dev.tributary.application.message.Recipients.Recipient;
import dev.tributary.domain.activity.email.EmailSettings;
import dev.tributary.domain.message.Delivery;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.message.MessageFields;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.worktable.WorkTable;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Goes through the lines of a target, from behind the last checkpoint to the end. */
final class SendPortions {
  private final Recipients recipients;
  private final Messages messages;
  private final NewMessageIds ids;
  private final InstantSource clock;
  private final PortionSize size;

  SendPortions(
      Recipients recipients,
      Messages messages,
      NewMessageIds ids,
      InstantSource clock,
      PortionSize size) {
    this.recipients = recipients;
    this.messages = messages;
    this.ids = ids;
    this.clock = clock;
    this.size = size;
  }

  /** What is sent, to whom, for which task. */
  record Job(
      EmailSettings settings,
      ComposeMessage compose,
      MessageFields fields,
      Delivery delivery,
      WorkTable table,
      ActivityContext context) {}

  void send(Job job) {
    long line = job.context().checkpoint().map(Long::parseLong).orElse(0L);
    List<Recipient> people = behind(line, job);
    while (!people.isEmpty() && !job.context().cancelled()) {
      line = sendSome(people, job);
      job.context().progress(line, job.table().rows());
      people = behind(line, job);
    }
  }

  private List<Recipient> behind(long line, Job job) {
    return recipients.behind(line, size.rows(), job.table(), job.fields(), job.compose().columns());
  }

  /** The line up to which messages were made: less than all when their texts are long. */
  private long sendSome(List<Recipient> people, Job job) {
    Set<String> reached = reached(people, job);
    List<OutboxMessage> portion = new ArrayList<>();
    int characters = 0;
    long line = 0;
    for (Recipient person : people) {
      OutboxMessage message = message(person, job.compose().compose(person, reached), job);
      if (message.state() == MessageState.SENT) {
        reached.add(new EmailAddress(message.recipient()).mailbox());
      }
      portion.add(message);
      line = person.line();
      characters += message.content().characters();
      if (characters >= size.characters()) {
        break;
      }
    }
    write(portion, line, job.context());
    return line;
  }

  private void write(List<OutboxMessage> portion, long line, ActivityContext context) {
    context.write(
        () -> {
          messages.add(portion);
          context.checkpoint(Long.toString(line));
          return portion.size();
        });
  }

  private Set<String> reached(List<Recipient> people, Job job) {
    if (!job.settings().excludeDuplicates()) {
      return new HashSet<>();
    }
    List<String> mailboxes =
        people.stream()
            .map(job.compose()::address)
            .filter(EmailAddress::isValid)
            .map(address -> new EmailAddress(address).mailbox())
            .toList();
    return new HashSet<>(messages.reached(job.delivery().id(), mailboxes));
  }

  private OutboxMessage message(Recipient person, Composed composed, Job job) {
    Delivery delivery = job.delivery();
    return new OutboxMessage(
        ids.message(),
        delivery.id(),
        delivery.run(),
        delivery.task(),
        delivery.activity(),
        person.line(),
        composed.exclusion().isPresent() ? MessageState.EXCLUDED : MessageState.SENT,
        composed.exclusion(),
        composed.detail(),
        headerId(delivery, person.line(), job.settings()),
        job.settings().from().header(),
        composed.recipient(),
        composed.content(),
        composed.filled(),
        composed.row(),
        clock.instant());
  }

  private static String headerId(Delivery delivery, long line, EmailSettings settings) {
    return "<%s.%s.%d@%s>"
        .formatted(
            delivery.run(),
            delivery.task(),
            line,
            new EmailAddress(settings.from().address()).domain());
  }
}
