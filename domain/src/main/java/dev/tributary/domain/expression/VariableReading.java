package dev.tributary.domain.expression;

import dev.tributary.domain.expression.syntax.ExpressionErrorCode;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.text.Trimming;
import dev.tributary.domain.value.Digits;
import dev.tributary.domain.value.TemporalText;
import dev.tributary.domain.value.Value;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;

/** Reads event variables as the type that an expression asks for. */
public final class VariableReading {
  /** Characters of an unreadable value that are shown. */
  private static final int SHOWN = 200;

  private VariableReading() {}

  /**
   * The variable's value, {@link Value.NullValue} when it is not set or null. Throws {@link
   * Refused} when its value cannot be read as the type asked for.
   */
  public static Value read(Term.Variable wanted, Variables variables) {
    Optional<Object> value = variables.find(wanted.name()).flatMap(Variables.Variable::value);
    return value.map(present -> read(wanted, present)).orElseGet(Value.NullValue::new);
  }

  private static Value read(Term.Variable wanted, Object value) {
    try {
      return parse(wanted.type(), plain(value));
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      throw new Refused(
          ExpressionErrorCode.UNREADABLE_VARIABLE,
          wanted.name(),
          shown(value.toString()),
          wanted.type().name());
    }
  }

  private static String shown(String text) {
    return text.codePointCount(0, text.length()) > SHOWN
        ? text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…"
        : text;
  }

  private static String plain(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  private static Value parse(ValueType type, String text) {
    return switch (type) {
      case TEXT -> new Value.TextValue(text);
      case INTEGER -> new Value.IntegerValue(Long.parseLong(Trimming.both(text)));
      case DECIMAL -> new Value.DecimalValue(Digits.DEFAULT.parse(Trimming.both(text)));
      case BOOLEAN -> new Value.BooleanValue(truth(Trimming.both(text).toLowerCase(Locale.ROOT)));
      case DATE -> new Value.DateValue(LocalDate.parse(text));
      case TIME -> new Value.TimeValue(LocalTime.parse(text));
      case DATETIME -> new Value.InstantValue(TemporalText.instant(text));
      case JSON -> new Value.StructuredValue(text);
    };
  }

  private static boolean truth(String text) {
    return switch (text) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }
}
