package dev.tributary.domain.activity.externalapi.sample;

import dev.tributary.domain.activity.externalapi.conversion.ConversionFailed;
import dev.tributary.domain.activity.externalapi.conversion.TemporalParser;
import dev.tributary.domain.value.ValueType;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * The types that texts ask for by their form: dates and instants of ISO 8601 in full. Every other
 * text stays text, whatever it looks like: leading zeros of a zip code must not get lost.
 */
final class TextTypes {
  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
  private static final Pattern DATE = Pattern.compile(DAY);
  private static final Pattern DATETIME =
      Pattern.compile(DAY + "T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?");
  private static final TemporalParser VALUES = new TemporalParser("", ZoneOffset.UTC);

  private TextTypes() {}

  static ValueType of(String text) {
    try {
      if (DATE.matcher(text).matches()) {
        VALUES.date(text);
        return ValueType.DATE;
      }
      if (DATETIME.matcher(text).matches()) {
        VALUES.instant(text);
        return ValueType.DATETIME;
      }
      return ValueType.TEXT;
    } catch (ConversionFailed _) {
      return ValueType.TEXT;
    }
  }
}
