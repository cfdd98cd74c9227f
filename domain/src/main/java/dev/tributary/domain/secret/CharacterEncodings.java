package dev.tributary.domain.secret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The encodings of one character, in either case: as it is, escaped as in JSON, or encoded as in a
 * URL. They are looked for in a text that was {@link #folded}.
 */
record CharacterEncodings(List<String> forms) {
  private static final HexFormat HEX = HexFormat.of();

  CharacterEncodings {
    forms = List.copyOf(forms);
  }

  static CharacterEncodings of(int codePoint) {
    Set<String> forms = new LinkedHashSet<>(plain(codePoint, Character.toString(codePoint)));
    for (int either : List.of(Character.toLowerCase(codePoint), Character.toUpperCase(codePoint))) {
      forms.add(unicode(Character.toString(either)));
      forms.add(percent(Character.toString(either)));
    }
    return new CharacterEncodings(
        forms.stream().map(CharacterEncodings::folded).distinct().toList());
  }

  /** The text in one case, character by character, so that each keeps its place. */
  static String folded(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = Character.toLowerCase(Character.toUpperCase(folded[i]));
    }
    return String.valueOf(folded);
  }

  int reach() {
    int longest = 0;
    for (String form : forms) {
      longest = Math.max(longest, form.length());
    }
    return longest;
  }

  /** Whether one of the ways has the first character of those at {@code at}. */
  boolean mayStandAt(CharSequence text, int at) {
    for (String form : forms) {
      if (text.charAt(at) == form.charAt(0)) {
        return true;
      }
    }
    return false;
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
