package dev.tributary.domain.workflow;

import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.value.Digits;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.TemporalText;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns what a start was given into typed event variables, as the workflow declares them. */
public final class ParameterValues {
  private ParameterValues() {}

  /**
   * The variables that a run begins with.
   *
   * @throws Refused when a value is unknown, missing or of another type
   */
  public static Variables of(List<Parameter> declared, Map<String, Object> given) {
    refuseUnknown(declared, given);
    Variables variables = Variables.NONE;
    for (Parameter parameter : declared) {
      variables = variables.with(parameter.name(), value(parameter, given));
    }
    return variables;
  }

  /**
   * {@code value} as the Java type that {@code type} stands for.
   *
   * @throws IllegalArgumentException when it is no such value
   */
  public static Object typed(ValueType type, Object value) {
    String text = value.toString();
    try {
      return switch (type) {
        case TEXT, JSON -> text;
        case INTEGER -> Digits.DEFAULT.parse(text).longValueExact();
        case DECIMAL -> Digits.DEFAULT.parse(text);
        case BOOLEAN -> bool(text);
        case DATE -> LocalDate.parse(text);
        case TIME -> LocalTime.parse(text);
        case DATETIME -> TemporalText.instant(text);
      };
    } catch (ArithmeticException | DateTimeException | NumberFormatException bad) {
      throw new IllegalArgumentException("not a value of %s: '%s'".formatted(type, text), bad);
    }
  }

  /** Whether {@code value} can be read as a value of {@code type}. */
  public static boolean fits(ValueType type, Object value) {
    try {
      typed(type, value);
      return true;
    } catch (IllegalArgumentException otherType) {
      return false;
    }
  }

  private static Variable value(Parameter parameter, Map<String, Object> given) {
    Object value =
        Optional.ofNullable(given.get(parameter.name()))
            .or(parameter::defaultValue)
            .orElseThrow(
                () ->
                    new Refused(
                        ParameterErrorCode.MISSING_PARAMETER,
                        parameter.name(),
                        word(parameter.type())));
    try {
      return new Variable(parameter.type(), Optional.of(typed(parameter.type(), value)));
    } catch (IllegalArgumentException bad) {
      throw new Refused(
          ParameterErrorCode.BAD_PARAMETER,
          parameter.name(),
          value.toString(),
          word(parameter.type()));
    }
  }

  private static void refuseUnknown(List<Parameter> declared, Map<String, Object> given) {
    List<String> names = declared.stream().map(Parameter::name).toList();
    for (String name : given.keySet()) {
      if (!names.contains(name)) {
        throw new Refused(
            ParameterErrorCode.UNKNOWN_PARAMETER,
            name,
            names.isEmpty() ? "-" : names.stream().collect(Collectors.joining(", ")));
      }
    }
  }

  private static Boolean bool(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new NumberFormatException("neither true nor false");
    };
  }

  private static String word(ValueType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
