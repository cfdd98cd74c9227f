package dev.tributary.domain.expression;

import dev.tributary.domain.value.TemporalText;
import dev.tributary.domain.value.Value;
import dev.tributary.domain.value.ValueType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** The changes of type that happen without being asked for. */
final class Conversions {
  private Conversions() {}

  /** {@code term} as {@code type}, when that loses nothing. */
  static Optional<Term> adapt(Term term, ValueType type) {
    if (term.type() == type) {
      return Optional.of(term);
    }
    if (nothing(term)) {
      return Optional.of(new Term.Fixed(new Value.NullValue(), type));
    }
    if (widens(term.type(), type)) {
      return Optional.of(new Term.Converted(term, type));
    }
    return written(term).flatMap(text -> read(text, type));
  }

  /** The type that both can take. */
  static Optional<ValueType> common(Term left, Term right) {
    if (nothing(left) || left.type() == right.type()) {
      return Optional.of(right.type());
    }
    if (nothing(right) || widens(right.type(), left.type())) {
      return Optional.of(left.type());
    }
    if (widens(left.type(), right.type())) {
      return Optional.of(right.type());
    }
    if (written(left).isPresent() && temporal(right.type())) {
      return temporalType(left, right.type());
    }
    return written(right).isPresent() && temporal(left.type())
        ? temporalType(right, left.type())
        : Optional.empty();
  }

  /** A date beside a text with a time of day is compared as an instant. */
  private static Optional<ValueType> temporalType(Term text, ValueType type) {
    boolean day = type == ValueType.DATE && adapt(text, type).isEmpty();
    return Optional.of(
        day && adapt(text, ValueType.DATETIME).isPresent() ? ValueType.DATETIME : type);
  }

  static boolean nothing(Term term) {
    return term instanceof Term.Fixed(Value.NullValue(), _);
  }

  static boolean temporal(ValueType type) {
    return type == ValueType.DATE || type == ValueType.DATETIME || type == ValueType.TIME;
  }

  static Optional<String> written(Term term) {
    return term instanceof Term.Fixed(Value.TextValue(var text), _)
        ? Optional.of(text)
        : Optional.empty();
  }

  private static boolean widens(ValueType from, ValueType to) {
    return (from == ValueType.INTEGER && to == ValueType.DECIMAL)
        || (from == ValueType.DATE && to == ValueType.DATETIME);
  }

  private static Optional<Term> read(String text, ValueType type) {
    try {
      return switch (type) {
        case DATE -> Optional.of(fixed(new Value.DateValue(LocalDate.parse(text))));
        case TIME -> Optional.of(fixed(new Value.TimeValue(LocalTime.parse(text))));
        case DATETIME -> Optional.of(instant(text));
        case TEXT, INTEGER, DECIMAL, BOOLEAN, JSON -> Optional.empty();
      };
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private static Term instant(String text) {
    String iso = text.replace(' ', 'T');
    if (iso.indexOf('T') < 0) {
      return new Term.Converted(
          fixed(new Value.DateValue(LocalDate.parse(iso))), ValueType.DATETIME);
    }
    if (TemporalText.hasZone(text)) {
      return fixed(new Value.InstantValue(TemporalText.instant(text)));
    }
    return new Term.Converted(
        fixed(new Value.TextValue(LocalDateTime.parse(iso).toString())), ValueType.DATETIME);
  }

  private static Term fixed(Value constant) {
    return new Term.Fixed(constant, constant.type());
  }
}
