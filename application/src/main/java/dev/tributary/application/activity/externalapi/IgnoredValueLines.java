package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.domain.activity.externalapi.IgnoredValues;
import dev.tributary.domain.activity.externalapi.IgnoredValues.Ignored;
import dev.tributary.domain.activity.externalapi.IgnoredValues.Sample;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.secret.SecretMask;
import java.util.stream.Collectors;

/** Tells the journal what of an answer was left out: one line for each column and reason. */
final class IgnoredValueLines {
  private static final String KEY = "externalapi.ignored.";

  private IgnoredValueLines() {}

  static void tell(
      IgnoredValues ignored, long duplicates, SecretMask mask, ActivityContext context) {
    ignored.all().forEach(entry -> context.warn(line(entry, mask)));
    if (duplicates > 0) {
      context.warn(Message.of("externalapi.duplicates", duplicates));
    }
  }

  private static Message line(Ignored entry, SecretMask mask) {
    String samples =
        entry.samples().stream()
            .map(sample -> shown(sample, mask))
            .collect(Collectors.joining(", "));
    return Message.of(KEY + entry.reason().name(), entry.column().name(), entry.count(), samples);
  }

  private static String shown(Sample sample, SecretMask mask) {
    return "%d: '%s'".formatted(sample.line(), mask.mask(sample.seen()));
  }
}
