package dev.tributary.domain.activity.externalapi.editor.curl;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

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
      case 'x' -> octets.write(number(16, 2));
      case 'u' -> codePoint(4);
      case 'U' -> codePoint(8);
      default -> literal(c);
    }
  }

  private void codePoint(int digits) {
    int codePoint = number(16, digits);
    flush();
    text.literal(Character.toString(codePoint >= 0 && codePoint <= HIGHEST ? codePoint : 0xfffd));
  }

  private int number(int radix, int most) {
    int number = 0;
    for (int i = 0; i < most; i++) {
      int digit = text.digit(radix);
      if (digit < 0) {
        break;
      }
      number = number * radix + digit;
    }
    return number;
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
