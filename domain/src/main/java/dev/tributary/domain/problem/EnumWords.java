package dev.tributary.domain.problem;

import java.util.Locale;
import java.util.regex.Pattern;

/** The names of constants in the API, and their words in messages for people. */
public final class EnumWords {
  private static final Pattern NEXT_WORD = Pattern.compile("_(.)");

  private EnumWords() {}

  /** {@code FINISHED_WITH_WARNINGS} as {@code finishedWithWarnings}. */
  public static String id(Enum<?> constant) {
    return NEXT_WORD
        .matcher(constant.name().toLowerCase(Locale.ROOT))
        .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
  }

  /**
   * The word of a constant, for a sentence that is not stored.
   *
   * @param family of entries in the bundle {@code rest}: {@code runState}
   */
  public static Message of(String family, Enum<?> constant) {
    return Message.of("rest.%s.%s".formatted(family, id(constant)));
  }
}
