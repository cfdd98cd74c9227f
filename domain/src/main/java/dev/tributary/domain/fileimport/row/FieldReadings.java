package dev.tributary.domain.fileimport.row;

import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.date.DateReading;
import dev.tributary.domain.fileimport.date.FieldReading;
import dev.tributary.domain.fileimport.date.FieldReading.FieldValue;
import dev.tributary.domain.fileimport.file.SpreadsheetText;
import dev.tributary.domain.fileimport.plan.OptOutMeaning;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.profile.Birthday;
import dev.tributary.domain.resource.ResourceColumn;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the text of each column is read. */
public final class FieldReadings {
  private static final List<String> TRUE =
      List.of("true", "1", "yes", "y", "ja", "j", "oui", "wahr", "vrai", "waar");
  private static final List<String> FALSE =
      List.of("false", "0", "no", "n", "nein", "nee", "non", "falsch", "faux", "onwaar");
  private static final Map<String, Boolean> BOOLEANS =
      Stream.of(TRUE, FALSE)
          .flatMap(List::stream)
          .collect(Collectors.toMap(Function.identity(), TRUE::contains));
  private static final String LISTED =
      Stream.of(TRUE, FALSE).flatMap(List::stream).collect(Collectors.joining(", "));
  private static final String EMAIL = "email";

  private FieldReadings() {}

  /**
   * @param optOutMeaning which word opts out, for opt-outs
   */
  public static FieldReading of(
      ResourceColumn column,
      OptOutMeaning optOutMeaning,
      List<String> dateFormats,
      LocalDate today) {
    return switch (column.type()) {
      case TEXT -> column.name().equals(EMAIL) ? FieldReadings::email : FieldReadings::text;
      case BOOLEAN -> text -> truth(text, optOutMeaning);
      case DATE -> days(column, new DateReading(dateFormats, today), today);
      case INTEGER -> FieldReadings::number;
      case DECIMAL, TIME, DATETIME, JSON ->
          throw new IllegalArgumentException("files cannot fill " + column);
    };
  }

  private static FieldValue text(String text) {
    return SpreadsheetText.isShortened(text)
        ? new FieldValue.Unreadable(ImportErrorCode.SHORTENED.with())
        : new FieldValue.ReadValue(text);
  }

  private static FieldValue email(String text) {
    return EmailAddress.of(text)
        .<FieldValue>map(address -> new FieldValue.ReadValue(address.value()))
        .orElseGet(
            () ->
                new FieldValue.Unreadable(
                    EmailAddress.fault(text, ImportErrorCode.NO_EMAIL.with())));
  }

  private static FieldReading days(ResourceColumn column, FieldReading any, LocalDate today) {
    return column.name().equals(Birthday.COLUMN) ? text -> birthday(any.read(text), today) : any;
  }

  private static FieldValue birthday(FieldValue read, LocalDate today) {
    return read instanceof FieldValue.ReadValue(var day)
            && !Birthday.isPossible(LocalDate.parse(day), today)
        ? new FieldValue.Unreadable(
            ImportErrorCode.IMPOSSIBLE_BIRTHDAY.with(Birthday.EARLIEST.toString(), day))
        : read;
  }

  private static FieldValue truth(String text, OptOutMeaning optOutMeaning) {
    Boolean value = BOOLEANS.get(text.toLowerCase(Locale.ROOT));
    return value == null
        ? new FieldValue.Unreadable(ImportErrorCode.NO_BOOLEAN.with(LISTED))
        : new FieldValue.ReadValue(Boolean.toString(value == (optOutMeaning == OptOutMeaning.YES)));
  }

  private static FieldValue number(String text) {
    try {
      return new FieldValue.ReadValue(Long.toString(Long.parseLong(text)));
    } catch (NumberFormatException _) {
      return new FieldValue.Unreadable(ImportErrorCode.NO_NUMBER.with());
    }
  }
}
