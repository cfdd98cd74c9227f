package dev.tributary.adapters.in.rest.problem;

import dev.tributary.adapters.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The language of the bundles that the caller prefers. */
public final class ReaderLanguage {
  private ReaderLanguage() {}

  /** The language for the header {@code Accept-Language}; English when no language fits. */
  public static Locale of(@Nullable String acceptLanguage) {
    return Optional.ofNullable(Locale.lookup(accepted(acceptLanguage), Texts.LANGUAGES))
        .orElse(Texts.LANGUAGES.getFirst());
  }

  /** The languages that the header accepts, the preferred one first; {@code q=0} excludes one. */
  public static List<Locale.LanguageRange> accepted(@Nullable String acceptLanguage) {
    try {
      return Locale.LanguageRange.parse(Optional.ofNullable(acceptLanguage).orElse("")).stream()
          .filter(range -> range.getWeight() > 0)
          .toList();
    } catch (IllegalArgumentException malformed) {
      return List.of();
    }
  }
}
