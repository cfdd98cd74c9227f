package dev.tributary.adapters.out.mail;

import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Texts of people as values of headers. What cannot be folded at its blanks, or holds more than
 * printable ASCII, becomes encoded words (RFC 2047), so that no line is long.
 */
final class HeaderText {
  /** A name beyond this is not written as one quoted word. */
  private static final int LONGEST_PHRASE = 60;

  /** Sixty characters of Base64: RFC 2047 allows an encoded word 75 characters in all. */
  private static final int OCTETS = 45;

  private static final Pattern PRINTABLE = Pattern.compile("[ -~]*+");

  /** Lines are folded at blanks: neither they nor what stands between them may be long. */
  private static final Pattern FOLDABLE = Pattern.compile("(?: {1,60}+[!-~]{1,60}+)*+ ?");

  private HeaderText() {}

  /** A subject after the {@code used} characters of its name. */
  static String unstructured(int used, String text) {
    return isLiteral(text) && FOLDABLE.matcher(" " + text).matches()
        ? MimeUtility.fold(used, text)
        : encodedWords(text);
  }

  /** The name of a person or sender before an address. */
  static String phrase(String name) {
    return isLiteral(name) && name.length() <= LONGEST_PHRASE
        ? '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
        : encodedWords(name);
  }

  /** Text that looks like an encoded word would be decoded by the reader's program. */
  private static boolean isLiteral(String text) {
    return PRINTABLE.matcher(text).matches() && !text.contains("=?");
  }

  private static String encodedWords(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int octets = 0;
    for (int at = 0; at < text.length(); ) {
      String character = Character.toString(text.codePointAt(at));
      int more = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + more > OCTETS) {
        words.add(encoded(word.toString()));
        word.setLength(0);
        octets = 0;
      }
      word.append(character);
      octets += more;
      at += character.length();
    }
    words.add(encoded(word.toString()));
    return String.join("\r\n ", words);
  }

  private static String encoded(String text) {
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(octets) + "?=";
  }
}
