package dev.tributary.domain.expression.syntax;

import dev.tributary.domain.expression.syntax.Token.Kind;
import java.util.List;

/** Cuts a text into tokens, one at a time, from a given index on. */
final class Lexer {
  private static final List<String> SYMBOLS =
      List.of(
          "!=", "<>", "<=", ">=", "||", "=", "<", ">", "+", "-", "*", "/", "%", "(", ")", ",", ".");

  private final String text;
  private int at;

  Lexer(String text, int from) {
    this.text = text;
    this.at = from;
  }

  Token next() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return new Token(Kind.END, "", at, at);
    }
    char c = text.charAt(at);
    if (startsWord(c)) {
      return token(Kind.WORD, at, endOfWord(at));
    }
    return switch (c) {
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
      case '\'' -> quoted();
      case '@' -> attribute();
      case '[' -> enclosed(Kind.PATH, at, ']');
      case '$' -> enclosed(Kind.VARIABLE, afterCast(), ')');
      default -> symbol();
    };
  }

  private Token number() {
    int end = endOfDigits(at);
    Kind kind = Kind.WHOLE;
    if (end + 1 < text.length() && text.charAt(end) == '.' && digit(text.charAt(end + 1))) {
      end = endOfDigits(end + 1);
      kind = Kind.DECIMAL;
    }
    if (end < text.length() && startsWord(text.charAt(end))) {
      throw unexpected(end, Expected.OPERATOR);
    }
    return token(kind, at, end);
  }

  private Token quoted() {
    int start = at;
    StringBuilder value = new StringBuilder();
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\'') {
        value.append(c);
      } else if (i + 1 < text.length() && text.charAt(i + 1) == '\'') {
        value.append(c);
        i++;
      } else {
        at = i + 1;
        return new Token(Kind.TEXT, value.toString(), start, at);
      }
    }
    throw UnparsableExpression.at(start + 1, ExpressionErrorCode.UNCLOSED, "'");
  }

  private Token attribute() {
    int end = endOfWord(at + 1);
    if (end == at + 1) {
      throw unexpected(at, Expected.NAME);
    }
    return token(Kind.PATH, at, end);
  }

  private int afterCast() {
    int open = endOfWord(at + 1);
    if (open == text.length() || text.charAt(open) != '(') {
      throw unexpected(at, Expected.written("$(vars/@name)"));
    }
    return open;
  }

  private Token enclosed(Kind kind, int open, char closing) {
    int close = text.indexOf(closing, open);
    if (close < 0) {
      throw UnparsableExpression.at(at + 1, ExpressionErrorCode.UNCLOSED, String.valueOf(closing));
    }
    return token(kind, at, close + 1);
  }

  private Token symbol() {
    for (String symbol : SYMBOLS) {
      if (text.startsWith(symbol, at)) {
        return token(Kind.SYMBOL, at, at + symbol.length());
      }
    }
    throw unexpected(at, text.charAt(at) == '"' ? Expected.written("'text'") : Expected.VALUE);
  }

  private Token token(Kind kind, int start, int end) {
    at = end;
    return new Token(kind, text.substring(start, end), start, end);
  }

  private UnparsableExpression unexpected(int index, Expected expected) {
    String found = new String(Character.toChars(text.codePointAt(index)));
    return UnparsableExpression.unexpected(index + 1, found, expected);
  }

  private int endOfWord(int from) {
    int end = from;
    while (end < text.length() && (startsWord(text.charAt(end)) || digit(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  private int endOfDigits(int from) {
    int end = from;
    while (end < text.length() && digit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  static boolean word(String text) {
    return !text.isEmpty()
        && startsWord(text.charAt(0))
        && text.chars().allMatch(c -> startsWord((char) c) || digit((char) c));
  }

  private static boolean startsWord(char c) {
    return c == '_' || Character.isLetter(c);
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
