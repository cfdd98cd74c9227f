package dev.tributary.webapp.console.layout;

import dev.tributary.adapters.in.rest.problem.ReaderLanguage;
import dev.tributary.adapters.text.Texts;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Language, theme and zone of a request: the reader's choice, else what the browser asks for. */
public record ReaderPreferences(HttpServerRequest request) {
  /** Cookie with the language tag that the person chose. */
  static final String LANGUAGE = "language";

  /** Cookie with {@code light} or {@code dark}; without it the device decides. */
  static final String THEME = "theme";

  /** Cookie with the time zone that the person chose. */
  static final String ZONE = "zone";

  /** Cookie with the time zone of the device, set by the script of the pages. */
  private static final String DEVICE_ZONE = "device-zone";

  private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

  static final List<String> THEMES = List.of("light", "dark");

  /** The chosen language, else the first of the browser's that has texts, else English. */
  public Locale locale() {
    return cookie(LANGUAGE)
        .map(Locale::forLanguageTag)
        .filter(ReaderPreferences::hasWords)
        .orElseGet(() -> ReaderLanguage.of(acceptLanguage()));
  }

  /** The language with the country whose numbers and dates the browser asks for, if any. */
  Locale region() {
    Locale language = locale();
    return wanted().stream()
        .map(range -> Locale.forLanguageTag(range.getRange()))
        .filter(wanted -> wanted.getLanguage().equals(language.getLanguage()))
        .findFirst()
        .orElse(language);
  }

  /** {@code light}, {@code dark}, or empty where the device decides. */
  public String theme() {
    return cookie(THEME).filter(THEMES::contains).orElse("");
  }

  /** The zone that the person chose, else that of the device, if either is known. */
  Optional<ZoneId> zone() {
    return chosenZone().or(() -> cookie(DEVICE_ZONE).flatMap(ReaderPreferences::zone));
  }

  Optional<ZoneId> chosenZone() {
    return cookie(ZONE).flatMap(ReaderPreferences::zone);
  }

  static Optional<ZoneId> zone(String id) {
    return Optional.of(id).filter(ZONES::contains).map(ZoneId::of);
  }

  private List<Locale.LanguageRange> wanted() {
    return ReaderLanguage.accepted(acceptLanguage());
  }

  private @Nullable String acceptLanguage() {
    return request.getHeader("Accept-Language");
  }

  private static boolean hasWords(Locale locale) {
    return Texts.LANGUAGES.stream()
        .anyMatch(language -> language.getLanguage().equals(locale.getLanguage()));
  }

  private Optional<String> cookie(String name) {
    return Optional.ofNullable(request.getCookie(name)).map(Cookie::getValue);
  }
}
