package dev.tributary.domain.text;

import java.util.Optional;

/**
 * A character inside a text that a reader does not see.
 *
 * @param place in characters, from 1
 */
public record InvisibleCharacter(int codePoint, int place) {
  /** The first one in {@code text}, if any. */
  public static Optional<InvisibleCharacter> in(String text) {
    int place = 1;
    for (int at = 0; at < text.length(); place++) {
      int character = text.codePointAt(at);
      if (Trimming.isRemoved(character) || Character.isISOControl(character)) {
        return Optional.of(new InvisibleCharacter(character, place));
      }
      at += Character.charCount(character);
    }
    return Optional.empty();
  }

  /** As the Unicode charts list it: {@code U+200B ZERO WIDTH SPACE}. */
  public String name() {
    return "U+%04X %s".formatted(codePoint, Character.getName(codePoint));
  }
}
