package dev.tributary.domain.expression.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with expressions in it: {@code https://api.example/$(vars/@region)?day=$(Day(GetDate()))}.
 * {@code $$} stands for one dollar sign.
 */
public record ExpressionTemplate(List<Part> parts) {
  public ExpressionTemplate {
    parts = List.copyOf(parts);
  }

  /** A piece of a template. */
  public sealed interface Part {}

  /** Text that stands for itself. */
  public record Plain(String text) implements Part {}

  /** An expression whose value takes its place. */
  public record Embedded(Expression expression) implements Part {}

  /** Whether nothing in it depends on a run. */
  public boolean plain() {
    return parts.stream().allMatch(Plain.class::isInstance);
  }

  /** Reads {@code text}; throws {@link UnparsableExpression} and nothing else. */
  public static ExpressionTemplate parse(String text, ExpressionLimits limits) {
    List<Part> parts = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      if (text.startsWith("$$", at)) {
        plain.append('$');
        at += 2;
      } else if (opensExpression(text, at)) {
        flush(plain, parts);
        ExpressionParser.Embedded embedded = embedded(text, at, limits);
        parts.add(new Embedded(embedded.expression()));
        at = embedded.end();
      } else {
        plain.append(text.charAt(at));
        at++;
      }
    }
    flush(plain, parts);
    return new ExpressionTemplate(parts);
  }

  /** A lone dollar sign is text; only a parenthesis or a cast after it opens an expression. */
  private static boolean opensExpression(String text, int at) {
    return text.startsWith("$(", at)
        || Names.VARIABLE.matcher(text).region(at, text.length()).lookingAt();
  }

  private static ExpressionParser.Embedded embedded(String text, int at, ExpressionLimits limits) {
    if (Names.VARIABLE.matcher(text).region(at, text.length()).lookingAt()) {
      Token token = new Lexer(text, at).next();
      return new ExpressionParser.Embedded(Names.variable(token), token.end());
    }
    return ExpressionParser.parseEmbedded(text, at + 2, limits);
  }

  private static void flush(StringBuilder plain, List<Part> parts) {
    if (!plain.isEmpty()) {
      parts.add(new Plain(plain.toString()));
      plain.setLength(0);
    }
  }
}
