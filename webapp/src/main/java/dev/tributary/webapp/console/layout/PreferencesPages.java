package dev.tributary.webapp.console.layout;

import dev.tributary.adapters.text.Texts;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Remembers how a person wants to see the console: language and theme, in cookies. */
@Path("/console/preferences")
public class PreferencesPages {
  private static final Pattern INSIDE =
      Pattern.compile("/(console|sign-in)([/?]([A-Za-z0-9/_.?=&~+:*-]|%[0-9A-Fa-f]{2})*+)?");

  private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

  @POST
  @PermitAll
  public RestResponse<Void> save(
      @RestForm @Nullable String language,
      @RestForm @Nullable String theme,
      @RestForm @Nullable String back) {
    RestResponse.ResponseBuilder<Void> answer =
        RestResponse.ResponseBuilder.seeOther(URI.create(insideConsole(back)));
    if (language != null
        && Texts.LANGUAGES.stream().anyMatch(l -> l.getLanguage().equals(language))) {
      answer.cookie(cookie(ReaderPreferences.LANGUAGE, language));
    }
    if (theme != null && ReaderPreferences.THEMES.contains(theme)) {
      answer.cookie(cookie(ReaderPreferences.THEME, theme));
    }
    return answer.build();
  }

  /** Only paths of this console: an address from outside never becomes a redirect. */
  private static String insideConsole(@Nullable String back) {
    return back != null && INSIDE.matcher(back).matches() ? back : "/console";
  }

  private static NewCookie cookie(String name, String value) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/")
        .maxAge(A_YEAR)
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
