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
      boolean digit = Character.isDigit(run.charAt(i));
      boolean digitBefore = Character.isDigit(run.charAt(i - 1));
      boolean letters = Character.isLetter(run.charAt(i)) && Character.isLetter(run.charAt(i - 1));
      boolean upper = Character.isUpperCase(run.charAt(i));
      boolean otherCase = letters && upper && Character.isLowerCase(run.charAt(i - 1));
      changes += digit != digitBefore || otherCase ? 1 : 0;
    }
    boolean digits = run.chars().anyMatch(Character::isDigit);
    return digits && changes >= CHANGES && run.chars().distinct().count() >= DIFFERENT;
  }
}
