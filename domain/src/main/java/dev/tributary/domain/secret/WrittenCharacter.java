package dev.tributary.domain.secret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;

/**
 * The ways to write one character: as it is, escaped as in JSON, or encoded as in a URL.
 *
 * @param plain ways with letters in one case
 * @param hex ways with hexadecimal digits, in either case
 */
record WrittenCharacter(List<String> plain, List<String> hex) {
  private static final HexFormat HEX = HexFormat.of();

  WrittenCharacter {
    plain = List.copyOf(plain);
    hex = List.copyOf(hex);
  }

  static WrittenCharacter of(int codePoint) {
    String character = Character.toString(codePoint);
    return new WrittenCharacter(
        plain(codePoint, character), List.of(unicode(character), percent(character)));
  }

  int reach() {
    int longest = 0;
    for (String form : hex) {
      longest = Math.max(longest, form.length());
    }
    return longest;
  }

  /** Whether one of the ways has the first character of those at {@code at}. */
  boolean mayStandAt(String text, int at) {
    char first = text.charAt(at);
    for (String form : plain) {
      if (form.charAt(0) == first) {
        return true;
      }
    }
    return first == '\\' || first == '%';
  }

  /**
   * Marks where each way ends that stands {@code at} characters after {@code start}.
   *
   * @return whether the text ends before one of the ways does
   */
  boolean follow(String text, int start, int at, BitSet ends) {
    boolean runsOut = false;
    for (String form : plain) {
      runsOut |= follow(form, false, text, start, at, ends);
    }
    for (String form : hex) {
      runsOut |= follow(form, true, text, start, at, ends);
    }
    return runsOut;
  }

  private static boolean follow(
      String form, boolean anyCase, String text, int start, int at, BitSet ends) {
    int left = Math.min(form.length(), text.length() - start - at);
    if (!text.regionMatches(anyCase, start + at, form, 0, left)) {
      return false;
    }
    if (left == form.length()) {
      ends.set(at + left);
    }
    return left < form.length();
  }

  private static List<String> plain(int codePoint, String character) {
    List<String> forms = new ArrayList<>(List.of(character));
    int control = "\b\f\n\r\t".indexOf(codePoint);
    if (control >= 0) {
      forms.add("\\" + "bfnrt".charAt(control));
    } else if (!Character.isLetterOrDigit(codePoint)) {
      // A letter after a backslash would be another character.
      forms.add("\\" + character);
    }
    if (codePoint == ' ') {
      forms.add("+");
    }
    return forms;
  }

  private static String unicode(String character) {
    StringBuilder form = new StringBuilder();
    character.chars().forEach(unit -> form.append("\\u").append(HEX.toHexDigits((char) unit)));
    return form.toString();
  }

  private static String percent(String character) {
    StringBuilder form = new StringBuilder();
    for (byte octet : character.getBytes(StandardCharsets.UTF_8)) {
      form.append('%').append(HEX.toHexDigits(octet));
    }
    return form.toString();
  }
}
