package dev.tributary.application.activity.email;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.domain.activity.email.EmailSettings;
import dev.tributary.domain.activity.email.EmailSettings.Channel;
import dev.tributary.domain.message.Delivery;
import dev.tributary.domain.message.DeliveryCounts;
import dev.tributary.domain.message.Exclusion;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.personalisation.MissingValues.Policy;
import dev.tributary.domain.problem.Message;
import java.util.Locale;

/** Writes the result of a delivery to the journal: one line, and one for each reason. */
final class DeliveryJournal {
  private DeliveryJournal() {}

  static void report(
      Delivery delivery, DeliveryCounts counts, EmailSettings settings, ActivityContext context) {
    context.info(
        Message.of(
            delivered(settings.channel()),
            delivery.selected(),
            counts.delivered(),
            counts.excludedInAll(),
            counts.in(MessageState.FAILED)));
    reportIfAny("email.failed", counts.in(MessageState.FAILED), context);
    reportIfAny("email.unknown", counts.in(MessageState.UNKNOWN), context);
    counts.reasons().stream()
        .filter(reason -> reason != Exclusion.MISSING_VALUE)
        .forEach(
            reason ->
                context.warn(
                    Message.of(
                        "email.excluded." + reason.name().toLowerCase(Locale.ROOT),
                        counts.excluded().getOrDefault(reason, 0L))));
    counts
        .missing()
        .forEach((field, people) -> context.warn(Message.of("email.skipped", people, field)));
    Policy policy = settings.missing().policy();
    String filled = policy == Policy.EMPTY ? "email.filled.empty" : "email.filled.default";
    counts.filled().forEach((field, people) -> context.warn(Message.of(filled, people, field)));
  }

  private static String delivered(Channel channel) {
    return switch (channel) {
      case SANDBOX -> "email.delivered";
      case SMTP -> "email.delivered.smtp";
    };
  }

  private static void reportIfAny(String words, long messages, ActivityContext context) {
    if (messages > 0) {
      context.warn(Message.of(words, messages));
    }
  }
}
