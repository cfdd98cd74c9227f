package dev.tributary.adapters.in.rest.problem;

import dev.tributary.adapters.text.Texts;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The language that a caller reads best, of those we have words in. */
public final class ReaderLanguage {
  private ReaderLanguage() {}

  /** What the header {@code Accept-Language} asks for; English when no language fits. */
  public static Locale of(@Nullable String acceptLanguage) {
    try {
      return Optional.ofNullable(acceptLanguage)
          .map(Locale.LanguageRange::parse)
          .map(ranges -> Locale.lookup(ranges, Texts.LANGUAGES))
          .orElse(Texts.LANGUAGES.getFirst());
    } catch (IllegalArgumentException malformed) {
      return Texts.LANGUAGES.getFirst();
    }
  }
}
