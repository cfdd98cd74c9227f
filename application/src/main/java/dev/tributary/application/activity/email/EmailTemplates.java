package dev.tributary.application.activity.email;

import dev.tributary.application.personalisation.MessageTemplate;
import dev.tributary.application.personalisation.MessageValues;
import dev.tributary.application.personalisation.MissingValueRule;
import dev.tributary.domain.message.EmailContent;
import dev.tributary.domain.personalisation.FieldUse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The texts of an email, read. */
record EmailTemplates(
    MessageTemplate subject, Optional<MessageTemplate> html, Optional<MessageTemplate> text) {

  /** Every name in any of them. */
  List<FieldUse> fields() {
    return Stream.of(Optional.of(subject), html, text)
        .flatMap(Optional::stream)
        .flatMap(template -> template.fields().stream())
        .toList();
  }

  EmailContent render(MessageValues values, MissingValueRule missing) {
    return new EmailContent(
        subject.render(values, missing),
        html.map(template -> template.render(values, missing)).orElse(""),
        text.map(template -> template.render(values, missing)).orElse(""));
  }
}
