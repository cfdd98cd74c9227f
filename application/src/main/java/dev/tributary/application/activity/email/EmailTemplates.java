package dev.tributary.application.activity.email;

import dev.tributary.application.message.MessageTemplate;
import dev.tributary.application.message.MessageValues;
import dev.tributary.application.message.MissingValueRule;
import dev.tributary.domain.message.FieldUse;
import dev.tributary.domain.message.MessageContent;
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

  MessageContent render(MessageValues values, MissingValueRule missing) {
    return new MessageContent(
        subject.render(values, missing),
        html.map(template -> template.render(values, missing)).orElse(""),
        text.map(template -> template.render(values, missing)).orElse(""));
  }
}
