package dev.tributary.domain.activity.externalapi.editor.curl;

import dev.tributary.domain.activity.externalapi.editor.CallImportErrorCode;
import dev.tributary.domain.activity.externalapi.editor.TemplateText;
import dev.tributary.domain.problem.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A position in a command line, and the words before it. */
final class WordScanner {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");
  private static final Pattern OCTET = Pattern.compile("%[0-9A-Fa-f]{2}");

  private final String text;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean begun;
  private int at;

  WordScanner(String text) {
    this.text = text;
  }

  boolean more() {
    return at < text.length();
  }

  char next() {
    char c = text.charAt(at);
    at++;
    return c;
  }

  /**
   * Whether the command goes on here. It ends after its words at a line break, and at an operator;
   * the number of a stream before a redirection is none of its words.
   */
  boolean inCommand(String operators) {
    if (!more()) {
      return false;
    }
    char c = text.charAt(at);
    boolean ends = (c == '\n' && !nothing()) || operators.indexOf(c) >= 0;
    if (ends) {
      next();
    }
    if (ends && (c == '>' || c == '<')) {
      dropNumber();
    }
    return !ends;
  }

  /** Passes {@code expected} when it stands here. */
  boolean passes(String expected) {
    boolean here = text.startsWith(expected, at);
    at += here ? expected.length() : 0;
    return here;
  }

  /**
   * Passes a name and the percent sign after it; empty when they do not stand here, or when the
   * percent sign before the position begins an encoded octet.
   */
  String percentName() {
    Matcher name = NAME.matcher(text).region(at, text.length());
    if (!name.lookingAt()
        || name.end() == text.length()
        || text.charAt(name.end()) != '%'
        || OCTET.matcher("%" + name.group()).matches()
        || (at >= 4 && OCTET.matcher(text.substring(at - 4, at - 1)).matches())) {
      return "";
    }
    at = name.end() + 1;
    return name.group();
  }

  /** Passes a digit; negative when none stands here. */
  int digit(int radix) {
    int digit = more() ? Character.digit(text.charAt(at), radix) : -1;
    at += digit < 0 ? 0 : 1;
    return digit;
  }

  /** Passes what is left of the line. */
  void skipLine() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
  }

  /** Passes the name of a variable and puts its value into the word. */
  boolean variable() {
    Matcher name = NAME.matcher(text).region(at, text.length());
    if (!name.lookingAt()) {
      return false;
    }
    at = name.end();
    read(name.group());
    return true;
  }

  /** Passes a name in braces, which opened before. */
  void bracedVariable() {
    int open = at;
    if (!variable() || !passes("}")) {
      throw refused(CallImportErrorCode.CURL_COMPUTED, open);
    }
  }

  void read(String variable) {
    word.append(TemplateText.variable(variable));
    begun = true;
  }

  void literal(char c) {
    word.append(c == '$' ? "$$" : String.valueOf(c));
    begun = true;
  }

  void literal(String codePoints) {
    word.append(TemplateText.literal(codePoints));
    begun = true;
  }

  /** Notes that a quotation opens, so that the word exists even when it stays empty. */
  int opens() {
    begun = true;
    return at;
  }

  /** Whether a word is being read. */
  boolean inWord() {
    return begun;
  }

  boolean nothing() {
    return words.isEmpty() && !begun;
  }

  void end() {
    if (begun) {
      words.add(word.toString());
      word.setLength(0);
      begun = false;
    }
  }

  /** Drops the number of a stream in front of a redirection. */
  void dropNumber() {
    if (word.length() == 1 && Character.isDigit(word.charAt(0))) {
      word.setLength(0);
      begun = false;
    }
  }

  CommandWords words() {
    end();
    return new CommandWords(words, !text.substring(at).isBlank());
  }

  /** For a quotation that was opened at {@code place} and does not end. */
  Refused unclosed(int place) {
    return refused(CallImportErrorCode.CURL_UNCLOSED, place);
  }

  /** For a value that only the shell can compute, which stands before the position. */
  Refused computed() {
    return refused(CallImportErrorCode.CURL_COMPUTED, at);
  }

  private static Refused refused(CallImportErrorCode code, int place) {
    return new Refused(code, place);
  }
}
