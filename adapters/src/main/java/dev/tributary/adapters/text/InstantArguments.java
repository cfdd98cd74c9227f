package dev.tributary.adapters.text;

import java.text.DateFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;

/** Arguments that a pattern shows as {@code {0,date}} or {@code {0,time}}: texts of ISO 8601. */
final class InstantArguments {
  private InstantArguments() {}

  /** Makes dates of them, which {@code format} then shows in {@code zone}. */
  static void in(MessageFormat format, Object[] arguments, ZoneId zone) {
    for (Format part : format.getFormats()) {
      if (part instanceof DateFormat date) {
        date.setTimeZone(TimeZone.getTimeZone(zone));
      }
    }
    Format[] parts = format.getFormatsByArgumentIndex();
    for (int i = 0; i < Math.min(parts.length, arguments.length); i++) {
      if (parts[i] instanceof DateFormat) {
        Optional<Date> instant = date(arguments[i]);
        if (instant.isPresent()) {
          arguments[i] = instant.get();
        } else {
          format.setFormatByArgumentIndex(i, null); // shown as it is
        }
      }
    }
  }

  private static Optional<Date> date(Object argument) {
    try {
      return Optional.of(Date.from(Instant.parse(String.valueOf(argument))));
    } catch (DateTimeException | IllegalArgumentException other) {
      return Optional.empty();
    }
  }
}
