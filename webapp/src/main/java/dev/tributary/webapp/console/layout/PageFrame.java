package dev.tributary.webapp.console.layout;

import dev.tributary.adapters.text.Texts;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the frame around a page knows: who reads it, in which language and theme, and where. */
@Named("page")
@RequestScoped
public class PageFrame {
  /** Cookie with the language tag that the person chose. */
  public static final String LANGUAGE = "language";

  /** Cookie with {@code light} or {@code dark}; without it the device decides. */
  public static final String THEME = "theme";

  private final HttpServerRequest request;
  private final SecurityIdentity identity;

  public PageFrame(HttpServerRequest request, SecurityIdentity identity) {
    this.request = request;
    this.identity = identity;
  }

  /** The chosen language, else the first of the browser's that has words, else English. */
  public Locale locale() {
    return cookie(LANGUAGE)
        .map(Locale::forLanguageTag)
        .filter(PageFrame::hasWords)
        .orElseGet(this::browserLocale);
  }

  public String language() {
    return locale().getLanguage();
  }

  /** Numbers in the reader's language, times in the zone of this installation. */
  public Formats formats() {
    return new Formats(locale(), ZoneId.systemDefault());
  }

  /** {@code light}, {@code dark}, or empty where the device decides. */
  public String theme() {
    return cookie(THEME).filter(theme -> List.of("light", "dark").contains(theme)).orElse("");
  }

  /** The name of the person who is signed in; empty when nobody is. */
  public String person() {
    return identity.isAnonymous() ? "" : identity.getPrincipal().getName();
  }

  /** The first letter of the person's name. */
  public String initial() {
    String person = person();
    return person.isEmpty()
        ? "?"
        : person.substring(0, person.offsetByCodePoints(0, 1)).toUpperCase(locale());
  }

  public boolean may(String role) {
    return identity.hasRole(role);
  }

  /** Path and query of this page, to come back to. */
  public String here() {
    return request.uri();
  }

  /** Whether this page belongs to the part of the console under {@code path}. */
  public boolean in(String path) {
    return request.path().equals(path) || request.path().startsWith(path + "/");
  }

  private Locale browserLocale() {
    String header = Optional.ofNullable(request.getHeader("Accept-Language")).orElse("");
    try {
      return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header), Texts.LANGUAGES))
          .orElse(Texts.LANGUAGES.getFirst());
    } catch (IllegalArgumentException malformed) {
      return Texts.LANGUAGES.getFirst();
    }
  }

  private static boolean hasWords(Locale locale) {
    return Texts.LANGUAGES.stream()
        .anyMatch(language -> language.getLanguage().equals(locale.getLanguage()));
  }

  private Optional<String> cookie(String name) {
    return Optional.ofNullable(request.getCookie(name)).map(Cookie::getValue);
  }
}
