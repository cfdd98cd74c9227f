package dev.tributary.domain.secret;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises texts that are probably generated at random: keys, tokens, hashes. */
public final class HighEntropyText {
  private static final int SHORTEST = 20;
  private static final int DIFFERENT = 10;
  private static final int CHANGES = 4;
  private static final Pattern RUN = Pattern.compile("[A-Za-z0-9+/=_-]{" + SHORTEST + ",}+");

  private HighEntropyText() {}

  /** Whether {@code text} has a long run in which letters and digits change often. */
  public static boolean in(String text) {
    Matcher runs = RUN.matcher(text);
    while (runs.find()) {
      if (random(runs.group())) {
        return true;
      }
    }
    return false;
  }

  private static boolean random(String run) {
    long changes = 0;
    for (int i = 1; i < run.length(); i++) {
      changes += changes(run.charAt(i - 1), run.charAt(i)) ? 1 : 0;
    }
    boolean digits = run.chars().anyMatch(Character::isDigit);
    return digits && changes >= CHANGES && run.chars().distinct().count() >= DIFFERENT;
  }

  /**
   * From a letter to a digit and back, or to a capital; years and versions in paths are neither.
   */
  private static boolean changes(char before, char after) {
    boolean digit = Character.isLetter(before) && Character.isDigit(after);
    boolean letter = Character.isDigit(before) && Character.isLetter(after);
    return digit || letter || (Character.isLowerCase(before) && Character.isUpperCase(after));
  }
}
