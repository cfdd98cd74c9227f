package dev.tributary.application.message.delivery.compose;

import dev.tributary.application.message.UnsubscribeLinks;
import dev.tributary.application.message.delivery.compose.ComposeMessage.Composed;
import dev.tributary.application.message.delivery.compose.PreviewRecipients.Candidates;
import dev.tributary.application.message.delivery.compose.Recipients.Recipient;
import dev.tributary.application.message.delivery.plan.DeliveryPlan;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.personalisation.MessageFields;
import dev.tributary.domain.text.Trimming;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Composes the message that one recipient would get, and writes nothing. */
@ApplicationScoped
public class PreviewMessage {
  /** The unsubscribe link of a preview, which unsubscribes no profile. */
  private static final MessageId NO_MESSAGE = new MessageId(new UUID(0, 0));

  private final Recipients recipients;
  private final KnownAddresses addresses;
  private final UnsubscribeLinks links;

  public PreviewMessage(Recipients recipients, KnownAddresses addresses, UnsubscribeLinks links) {
    this.recipients = recipients;
    this.addresses = addresses;
    this.links = links;
  }

  /**
   * Whose message is wanted.
   *
   * @param address of the person; blank takes the one at {@code line}
   * @param line of the row, from 1
   */
  public record Person(String address, long line) {}

  /** A message, and the line of its row. */
  public record Previewed(long line, Composed message) {}

  /** Empty when no such person is among {@code people}. */
  public Optional<Previewed> preview(
      Person wanted, DeliveryPlan plan, MessageFields fields, Candidates people) {
    ComposeMessage compose = new ComposeMessage(plan, fields, people.variables(), people.zone());
    return line(wanted, compose, fields, people)
        .flatMap(
            line ->
                recipients.after(line - 1, 1, people.table(), fields, compose.columns()).stream()
                    .findFirst())
        .map(person -> new Previewed(person.line(), composed(person, plan, compose)));
  }

  private Optional<Long> line(
      Person wanted, ComposeMessage compose, MessageFields fields, Candidates people) {
    return Trimming.isBlank(wanted.address())
        ? Optional.of(wanted.line())
        : recipients.line(
            Address.of(compose.channel(), wanted.address()),
            compose.address(),
            people.table(),
            fields);
  }

  private Composed composed(Recipient person, DeliveryPlan plan, ComposeMessage compose) {
    return compose.compose(
        person,
        addresses.ofNewDelivery(plan, compose.reachable(person).stream().toList()),
        links.of(NO_MESSAGE));
  }
}
