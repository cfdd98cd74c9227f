package dev.tributary.domain.expression.syntax;

import dev.tributary.domain.value.ValueType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths and event variables as the reference product writes them. */
final class Names {
  static final Pattern VARIABLE =
      Pattern.compile("\\$(\\w*)\\(\\s*vars/@([\\p{L}_][\\p{L}\\p{Nd}_]*)\\s*\\)");

  private Names() {}

  /** {@code @zipCode}, {@code [zipCode]} or {@code [location/@zipCode]}. */
  static Expression.Path path(Token token) {
    String text = token.text();
    String inner = text.startsWith("[") ? text.substring(1, text.length() - 1) : text;
    List<String> written = Arrays.stream(inner.split("/", -1)).map(String::strip).toList();
    List<String> segments =
        written.stream().map(s -> s.startsWith("@") ? s.substring(1) : s).toList();
    boolean attributesLast =
        written.subList(0, written.size() - 1).stream().noneMatch(s -> s.startsWith("@"));
    if (!attributesLast || !segments.stream().allMatch(Expression.Path::fits)) {
      throw UnparsableExpression.unexpected(
          token.column(), text, Expected.written("[link/@column]"));
    }
    return new Expression.Path(segments, token.column());
  }

  /** {@code $(vars/@name)} or with a cast before the parenthesis. */
  static Expression.Variable variable(Token token) {
    Matcher matcher = VARIABLE.matcher(token.text());
    if (!matcher.matches()) {
      throw UnparsableExpression.unexpected(
          token.column(), token.text(), Expected.written("$(vars/@name)"));
    }
    ValueType type =
        cast(matcher.group(1))
            .orElseThrow(
                () ->
                    UnparsableExpression.unexpected(
                        token.column(),
                        "$" + matcher.group(1),
                        Expected.written("$, $long, $float, $boolean, $datetime")));
    return new Expression.Variable(matcher.group(2), type, token.column());
  }

  private static Optional<ValueType> cast(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "" -> Optional.of(ValueType.TEXT);
      case "long" -> Optional.of(ValueType.INTEGER);
      case "float" -> Optional.of(ValueType.DECIMAL);
      case "boolean" -> Optional.of(ValueType.BOOLEAN);
      case "datetime" -> Optional.of(ValueType.DATETIME);
      default -> Optional.empty();
    };
  }

  /** The cast that reads an event variable as {@code type}. */
  static String castTo(ValueType type) {
    return switch (type) {
      case INTEGER -> "$long";
      case DECIMAL -> "$float";
      case BOOLEAN -> "$boolean";
      case DATETIME -> "$datetime";
      case TEXT, DATE, TIME, JSON -> "$";
    };
  }
}
