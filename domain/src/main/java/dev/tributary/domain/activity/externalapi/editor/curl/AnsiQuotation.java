package dev.tributary.domain.activity.externalapi.editor.curl;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;

/** What stands between {@code $'} and {@code '}: escapes as in C, octets as UTF-8. */
final class AnsiQuotation {
  private static final int HIGHEST = 0x10ffff;

  private final WordScanner text;
  private final ByteArrayOutputStream octets = new ByteArrayOutputStream();

  AnsiQuotation(WordScanner text) {
    this.text = text;
  }

  void read() {
    int opened = text.opens();
    while (text.more()) {
      char c = text.next();
      if (c == '\'') {
        flush();
        return;
      }
      if (c == '\\' && text.more()) {
        escape(text.next());
      } else {
        literal(c);
      }
    }
    throw text.unclosed(opened);
  }

  private void escape(char c) {
    switch (c) {
      case 'n' -> literal('\n');
      case 't' -> literal('\t');
      case 'r' -> literal('\r');
      case 'a' -> literal('\u0007');
      case 'b' -> literal('\b');
      case 'e', 'E' -> literal('\u001b');
      case 'f' -> literal('\f');
      case 'v' -> literal('\u000b');
      case '\\', '\'', '"', '?' -> literal(c);
      case 'x' -> number(c, 16, 2, octets::write);
      case 'u' -> number(c, 16, 4, this::codePoint);
      case 'U' -> number(c, 16, 8, this::codePoint);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octets.write(more(c - '0', 8, 2));
      default -> unknown(c);
    }
  }

  private void codePoint(int codePoint) {
    flush();
    text.literal(Character.toString(codePoint >= 0 && codePoint <= HIGHEST ? codePoint : 0xfffd));
  }

  /** Without a digit it is no escape. */
  private void number(char escape, int radix, int most, IntConsumer escaped) {
    int first = text.digit(radix);
    if (first < 0) {
      unknown(escape);
    } else {
      escaped.accept(more(first, radix, most - 1));
    }
  }

  private int more(int first, int radix, int most) {
    int number = first;
    for (int i = 0; i < most; i++) {
      int digit = text.digit(radix);
      if (digit < 0) {
        break;
      }
      number = number * radix + digit;
    }
    return number;
  }

  /** What is no escape stands for itself, with its backslash. */
  private void unknown(char c) {
    literal('\\');
    literal(c);
  }

  private void literal(char c) {
    flush();
    text.literal(c);
  }

  private void flush() {
    if (octets.size() > 0) {
      text.literal(octets.toString(StandardCharsets.UTF_8));
      octets.reset();
    }
  }
}
