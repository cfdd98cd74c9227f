package dev.tributary.application.activity.email;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.email.ComposeMessage.Composed;
import dev.tributary.application.activity.email.ComposeMessage.Known;
import dev.tributary.application.message.Messages;
import dev.tributary.application.message.NewMessageIds;
import dev.tributary.application.message.Recipients;
import dev.tributary.application.message.Recipients.Recipient;
import dev.tributary.application.message.UnsubscribeLinks;
import dev.tributary.application.message.suppression.Suppressions;
import dev.tributary.domain.activity.email.EmailSettings;
import dev.tributary.domain.activity.email.EmailSettings.Channel;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.Delivery;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Transmission;
import dev.tributary.domain.personalisation.MessageFields;
import dev.tributary.domain.worktable.WorkTable;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Writes the messages of a target, through its lines, from the last checkpoint to the end. */
final class WriteMessages {
  private final Recipients recipients;
  private final Messages messages;
  private final Suppressions suppressions;
  private final NewMessageIds ids;
  private final UnsubscribeLinks links;
  private final InstantSource clock;
  private final BatchSize size;

  WriteMessages(
      Recipients recipients,
      Messages messages,
      Suppressions suppressions,
      NewMessageIds ids,
      UnsubscribeLinks links,
      InstantSource clock,
      BatchSize size) {
    this.recipients = recipients;
    this.messages = messages;
    this.suppressions = suppressions;
    this.ids = ids;
    this.links = links;
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

  void write(Job job) {
    long line = job.context().checkpoint().map(Long::parseLong).orElse(0L);
    List<Recipient> people = after(line, job);
    while (!people.isEmpty() && !job.context().cancelled()) {
      line = writeSome(people, job);
      job.context().progress(line, job.table().rows());
      people = after(line, job);
    }
  }

  private List<Recipient> after(long line, Job job) {
    return recipients.after(line, size.rows(), job.table(), job.fields(), job.compose().columns());
  }

  /** The line up to which messages were made: less than all when their texts are long. */
  private long writeSome(List<Recipient> people, Job job) {
    Known known = known(people, job);
    List<OutboxMessage> batch = new ArrayList<>();
    int characters = 0;
    long line = 0;
    for (Recipient person : people) {
      OutboxMessage message = message(person, known, job);
      if (message.state() != MessageState.EXCLUDED) {
        known.reached().add(message.address());
      }
      batch.add(message);
      line = person.line();
      characters += message.content().characters();
      if (characters >= size.characters()) {
        break;
      }
    }
    write(batch, line, job.context());
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

  /** The sandbox sends nothing, so suppressions do not apply. */
  private Known known(List<Recipient> people, Job job) {
    EmailSettings settings = job.settings();
    List<Address> addresses =
        people.stream()
            .map(job.compose()::address)
            .filter(text -> dev.tributary.domain.message.Channel.EMAIL.normalised(text).isPresent())
            .map(text -> Address.of(dev.tributary.domain.message.Channel.EMAIL, text))
            .toList();
    return new Known(
        settings.excludeDuplicates()
            ? new HashSet<>(messages.reached(job.delivery().id(), addresses))
            : new HashSet<>(),
        settings.channel() == Channel.SMTP ? suppressions.among(addresses) : Map.of());
  }

  private static MessageState state(Composed composed, Channel channel) {
    if (composed.exclusion().isPresent()) {
      return MessageState.EXCLUDED;
    }
    return switch (channel) {
      case SANDBOX -> MessageState.SANDBOXED;
      case SMTP -> MessageState.READY;
    };
  }

  private OutboxMessage message(Recipient person, Known known, Job job) {
    Delivery delivery = job.delivery();
    MessageId id = ids.message();
    Composed composed = job.compose().compose(person, known, links.of(id));
    return new OutboxMessage(
        id,
        delivery.id(),
        delivery.run(),
        delivery.task(),
        delivery.activity(),
        person.line(),
        state(composed, job.settings().channel()),
        composed.exclusion(),
        composed.detail(),
        messageId(delivery, person.line(), job.settings()),
        job.settings().from().header(),
        dev.tributary.domain.message.Channel.EMAIL,
        composed.recipient(),
        composed.content(),
        composed.filled(),
        composed.row(),
        Transmission.NONE,
        clock.instant());
  }

  private static String messageId(Delivery delivery, long line, EmailSettings settings) {
    return "<%s.%s.%d@%s>"
        .formatted(
            delivery.run(),
            delivery.task(),
            line,
            new EmailAddress(settings.from().address()).domain().ascii());
  }
}
