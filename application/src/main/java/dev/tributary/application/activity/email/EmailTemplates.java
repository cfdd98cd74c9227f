package dev.tributary.application.activity.email;

import dev.tributary.application.message.delivery.plan.ContentTemplate;
import dev.tributary.application.personalisation.MessageTemplate;
import dev.tributary.application.personalisation.MessageValues;
import dev.tributary.application.personalisation.MissingValueRule;
import dev.tributary.domain.activity.email.Sender;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.message.EmailContent;
import dev.tributary.domain.personalisation.FieldUse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The texts of an email, read. */
record EmailTemplates(
    Sender from,
    MessageTemplate subject,
    Optional<MessageTemplate> html,
    Optional<MessageTemplate> text)
    implements ContentTemplate {
  @Override
  public String sender() {
    return from.header();
  }

  /** A {@code Message-ID} (RFC 5322) in the domain of the sender. */
  @Override
  public String messageId(String reference) {
    return "<%s@%s>".formatted(reference, new EmailAddress(from.address()).domain().ascii());
  }

  @Override
  public List<FieldUse> fields() {
    return Stream.of(Optional.of(subject), html, text)
        .flatMap(Optional::stream)
        .flatMap(template -> template.fields().stream())
        .toList();
  }

  @Override
  public EmailContent render(MessageValues values, MissingValueRule missing) {
    return new EmailContent(
        subject.render(values, missing),
        html.map(template -> template.render(values, missing)).orElse(""),
        text.map(template -> template.render(values, missing)).orElse(""));
  }
}
