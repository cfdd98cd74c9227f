package dev.tributary.webapp.console.layout;

import dev.tributary.adapters.text.Texts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Remembers how a person wants to see the console: language, theme and time zone, in cookies. */
@Path("/console/preferences")
public class PreferencesPages {
  private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

  private final PageFrame frame;

  public PreferencesPages(PageFrame frame) {
    this.frame = frame;
  }

  @CheckedTemplate(basePath = "PreferencesPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance preferences(PreferencesPage page);
  }

  @GET
  @RolesAllowed("viewer")
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show() {
    return Templates.preferences(
        new PreferencesPage(
            frame.language(),
            frame.theme(),
            frame.chosenZone(),
            ZoneId.getAvailableZoneIds().stream().sorted().toList()));
  }

  @POST
  @PermitAll
  public RestResponse<Void> save(
      @RestForm @Nullable String language,
      @RestForm @Nullable String theme,
      @RestForm @Nullable String zone,
      @RestForm @Nullable String back) {
    RestResponse.ResponseBuilder<Void> response =
        RestResponse.ResponseBuilder.seeOther(URI.create(ConsoleAddress.pageOrSignIn(back)));
    if (language != null
        && Texts.LANGUAGES.stream().anyMatch(l -> l.getLanguage().equals(language))) {
      response.cookie(cookie(ReaderPreferences.LANGUAGE, language));
    }
    if (theme != null && (theme.isEmpty() || ReaderPreferences.THEMES.contains(theme))) {
      response.cookie(cookie(ReaderPreferences.THEME, theme));
    }
    if (zone != null && (zone.isEmpty() || ReaderPreferences.zone(zone).isPresent())) {
      response.cookie(cookie(ReaderPreferences.ZONE, zone));
    }
    return response.build();
  }

  /** An empty value takes the choice back. */
  private static NewCookie cookie(String name, String value) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/")
        .maxAge(value.isEmpty() ? 0 : A_YEAR)
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
