package dev.tributary.domain.profile;

import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.problem.Problem.Severity;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.value.Digits;
import dev.tributary.domain.value.TemporalText;
import dev.tributary.domain.value.Value;
import dev.tributary.domain.value.ValueType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** What was written in one column, without blanks around it; empty for no value. */
record FieldText(ResourceColumn column, String text) {
  /** What is wrong with it, if anything. */
  Optional<Problem> problem(ProfileLimits limits) {
    if (text.length() > limits.value()) {
      return because(ProfileErrorCode.VALUE_TOO_LONG, column.name(), limits.value());
    }
    if (text.codePoints().anyMatch(FieldText::isForbidden)) {
      return because(ProfileErrorCode.CONTROL_CHARACTER, column.name());
    }
    if (isEmail() && !text.isEmpty() && !EmailAddress.isValid(text)) {
      Message fault = EmailAddress.fault(text, ProfileErrorCode.BAD_EMAIL.with(text));
      return Optional.of(new Problem(column.name(), fault.name(), fault, Severity.ERROR));
    }
    try {
      value();
      return Optional.empty();
    } catch (IllegalArgumentException | DateTimeException otherForm) {
      return because(formCode(), text);
    }
  }

  /** Its value; throws when it has another form. */
  Value value() {
    if (text.isEmpty()) {
      return column.type() == ValueType.BOOLEAN
          ? new Value.BooleanValue(false)
          : new Value.NullValue();
    }
    return switch (column.type()) {
      case TEXT -> new Value.TextValue(isEmail() ? new EmailAddress(text).value() : text);
      case INTEGER -> new Value.IntegerValue(Long.parseLong(text));
      case DECIMAL -> new Value.DecimalValue(Digits.DEFAULT.parse(text));
      case BOOLEAN -> new Value.BooleanValue(truth());
      case DATE -> new Value.DateValue(LocalDate.parse(text));
      case TIME -> new Value.TimeValue(LocalTime.parse(text));
      case DATETIME -> new Value.InstantValue(TemporalText.instant(text));
      case JSON -> throw new IllegalArgumentException("JSON is not written by people");
    };
  }

  /** Yes or no; empty when the text is neither. */
  Optional<Boolean> yesOrNo() {
    return text.equals("true") || text.equals("false") ? Optional.of(truth()) : Optional.empty();
  }

  private boolean truth() {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private boolean isEmail() {
    return column.name().equals(ProfileColumns.EMAIL) && column.type() == ValueType.TEXT;
  }

  private ErrorCode formCode() {
    return switch (column.type()) {
      case DATE -> ProfileErrorCode.NO_DAY;
      case TIME -> ProfileErrorCode.NO_TIME;
      case DATETIME -> ProfileErrorCode.NO_INSTANT;
      case BOOLEAN -> ProfileErrorCode.NO_TRUTH;
      case TEXT, INTEGER, DECIMAL, JSON -> ProfileErrorCode.NO_NUMBER;
    };
  }

  private Optional<Problem> because(ErrorCode code, Object... arguments) {
    return Optional.of(Problem.error(column.name(), code, arguments));
  }

  /** Line breaks may stand in an address; no other sign that no reader sees, and no half of one. */
  private static boolean isForbidden(int character) {
    return Character.getType(character) == Character.SURROGATE
        || (Character.isISOControl(character) && character != '\n' && character != '\r');
  }
}
