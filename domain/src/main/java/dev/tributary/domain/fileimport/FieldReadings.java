package dev.tributary.domain.fileimport;

import dev.tributary.domain.fileimport.FieldReading.FieldValue;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.resource.ResourceColumn;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the text of each column is read. */
final class FieldReadings {
  private static final Map<String, String> BOOLEANS =
      Map.of(
          "true", "true", "1", "true", "yes", "true", "ja", "true", "false", "false", "0", "false",
          "no", "false", "nee", "false");
  private static final String TOLD = "true, false, 1, 0, yes, no, ja, nee";
  private static final String EMAIL = "email";

  private FieldReadings() {}

  static FieldReading of(ResourceColumn column, List<String> dateFormats) {
    return switch (column.type()) {
      case TEXT -> column.name().equals(EMAIL) ? FieldReadings::email : FieldValue.Fit::new;
      case BOOLEAN -> FieldReadings::truth;
      case DATE -> new DateReading(dateFormats);
      case INTEGER -> FieldReadings::number;
      case DECIMAL, TIME, DATETIME, JSON ->
          throw new IllegalArgumentException("files cannot fill " + column);
    };
  }

  private static FieldValue email(String text) {
    return EmailAddress.isValid(text)
        ? new FieldValue.Fit(text)
        : new FieldValue.Unfit(ImportCode.NO_EMAIL.with());
  }

  private static FieldValue truth(String text) {
    String value = BOOLEANS.get(text.toLowerCase(Locale.ROOT));
    return value == null
        ? new FieldValue.Unfit(ImportCode.NO_BOOLEAN.with(TOLD))
        : new FieldValue.Fit(value);
  }

  private static FieldValue number(String text) {
    try {
      return new FieldValue.Fit(Long.toString(Long.parseLong(text)));
    } catch (NumberFormatException _) {
      return new FieldValue.Unfit(ImportCode.NO_NUMBER.with());
    }
  }
}
