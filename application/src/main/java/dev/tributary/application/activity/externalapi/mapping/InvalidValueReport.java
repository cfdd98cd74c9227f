package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.domain.activity.externalapi.conversion.ValueExcerpt;
import dev.tributary.domain.activity.externalapi.mapping.InvalidValues;
import dev.tributary.domain.activity.externalapi.mapping.InvalidValues.Entry;
import dev.tributary.domain.activity.externalapi.mapping.InvalidValues.Sample;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.secret.SecretMask;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of a response did not fit, in lines: one for each column and reason. */
final class InvalidValueReport {
  private InvalidValueReport() {}

  static List<Message> of(InvalidValues values, long duplicates, SecretMask mask) {
    Stream<Message> entries = values.all().stream().map(entry -> line(entry, mask));
    Stream<Message> rejected =
        Stream.of(values.rejected())
            .filter(lines -> lines > 0)
            .map(lines -> Message.of("externalapi.rejected", lines));
    Stream<Message> twice =
        Stream.of(duplicates)
            .filter(names -> names > 0)
            .map(names -> Message.of("externalapi.duplicates", names));
    return Stream.of(entries, rejected, twice).flatMap(lines -> lines).toList();
  }

  private static Message line(Entry entry, SecretMask mask) {
    String samples =
        entry.samples().stream()
            .map(sample -> shown(sample, mask))
            .collect(Collectors.joining(", "));
    if (entry.column().equals(InvalidValues.WHOLE_ELEMENT)) {
      return Message.of("externalapi.badElements", entry.count(), entry.reason().choice(), samples);
    }
    return Message.of(
        "externalapi.bad." + entry.treatment().name(),
        entry.column(),
        entry.count(),
        entry.reason().choice(),
        samples);
  }

  private static String shown(Sample sample, SecretMask mask) {
    return "%d: '%s'".formatted(sample.line(), ValueExcerpt.shown(sample.seen(), mask));
  }
}
