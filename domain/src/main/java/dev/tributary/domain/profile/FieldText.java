package dev.tributary.domain.profile;

import dev.tributary.domain.expression.Constant;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.value.Digits;
import dev.tributary.domain.value.MomentText;
import dev.tributary.domain.value.ValueType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** What was written in one column, without blanks around it; empty for no value. */
record FieldText(ResourceColumn column, String text) {
  /** What is wrong with it, if anything. */
  Optional<FieldProblem> problem(ProfileLimits limits) {
    if (text.length() > limits.value()) {
      return because(ProfileCode.VALUE_TOO_LONG, column.name(), limits.value());
    }
    if (text.codePoints().anyMatch(FieldText::isForbidden)) {
      return because(ProfileCode.CONTROL_CHARACTER, column.name());
    }
    if (isEmail() && !text.isEmpty() && !EmailAddress.isValid(text)) {
      Message fault = EmailAddress.fault(text, ProfileCode.BAD_EMAIL.with(text));
      return Optional.of(new FieldProblem(column.name(), fault.name(), fault));
    }
    try {
      value();
      return Optional.empty();
    } catch (IllegalArgumentException | DateTimeException otherForm) {
      return because(formCode(), text);
    }
  }

  /** Its value; throws when it has another form. */
  Constant value() {
    if (text.isEmpty()) {
      return column.type() == ValueType.BOOLEAN
          ? new Constant.Truth(false)
          : new Constant.Nothing();
    }
    return switch (column.type()) {
      case TEXT -> new Constant.Text(isEmail() ? new EmailAddress(text).value() : text);
      case INTEGER -> new Constant.Whole(Long.parseLong(text));
      case DECIMAL -> new Constant.Decimal(Digits.DEFAULT.parse(text));
      case BOOLEAN -> new Constant.Truth(truth());
      case DATE -> new Constant.Day(LocalDate.parse(text));
      case TIME -> new Constant.Clock(LocalTime.parse(text));
      case DATETIME -> new Constant.Moment(MomentText.moment(text));
      case JSON -> throw new IllegalArgumentException("JSON is not written by people");
    };
  }

  /** Yes or no; empty when the text says neither. */
  Optional<Boolean> truthSaid() {
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
      case DATE -> ProfileCode.NO_DAY;
      case TIME -> ProfileCode.NO_TIME;
      case DATETIME -> ProfileCode.NO_MOMENT;
      case BOOLEAN -> ProfileCode.NO_TRUTH;
      case TEXT, INTEGER, DECIMAL, JSON -> ProfileCode.NO_NUMBER;
    };
  }

  private Optional<FieldProblem> because(ErrorCode code, Object... arguments) {
    return Optional.of(FieldProblem.of(column.name(), code, arguments));
  }

  /** Line breaks may stand in an address; no other sign that no reader sees, and no half of one. */
  private static boolean isForbidden(int character) {
    return Character.getType(character) == Character.SURROGATE
        || (Character.isISOControl(character) && character != '\n' && character != '\r');
  }
}
