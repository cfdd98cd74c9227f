package dev.tributary.webapp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A person from the first word to the last, and the file of those that a filter finds. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProfilesPageTest extends ConsoleJourney {
  private static final String LONG_HOST = "w".repeat(60) + ".example.com";

  private final String name = "Name" + UUID.randomUUID().toString().replace("-", "");

  @Test
  void adds_finds_changes_and_deletes_a_person() {
    Page page = signedIn();
    add(page, name);

    page.getByRole(AriaRole.LINK, named("Edit")).click();
    page.getByLabel("Email").first().fill("nobody");
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page.getByText("is no email address")).isVisible();
    page.getByLabel("Email").first().fill("ada@example.com");
    page.getByLabel("No longer by SMS").check();
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page.getByText("No messages to ada@example.com yet.")).isVisible();
    assertThat(page.getByText("Opted out")).hasCount(1);

    search(page, name);
    page.getByRole(AriaRole.LINK, named("Ada " + name)).click();
    page.getByText("Delete this profile").click();
    page.getByRole(AriaRole.BUTTON, named("Delete Ada " + name)).click();
    search(page, name);
    assertThat(page.getByText("Nobody like that.")).isVisible();
  }

  @Test
  void lines_of_a_text_keep_their_ends() {
    String lines = "first\nsecond";
    String address =
        SignedIn.asAdministrator()
            .contentType("application/json")
            .body(Map.of("lastName", name, "city", lines))
            .post("/api/v1/profiles")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    Page page = signedIn();
    search(page, name);
    page.locator("a.row-link").click();
    page.getByRole(AriaRole.LINK, named("Edit")).click();
    page.getByLabel("First name").fill("Ada");
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Ada " + name))).isVisible();

    String city = SignedIn.asAdministrator().get(address).path("city");
    assertThat(city).isEqualTo(lines);
  }

  @Test
  void exports_what_the_filter_finds() throws IOException {
    Page page = signedIn();
    add(page, name);
    search(page, name);

    Download file =
        page.waitForDownload(
            () -> page.getByRole(AriaRole.LINK, named("CSV for another import")).click());

    try (var content = file.createReadStream()) {
      String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text.lines()).hasSize(2);
      assertThat(text).contains("Ada," + name);
    }
  }

  @Test
  void pages_of_a_person_are_accessible_and_fit() {
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Page page = signedIn(1280, 900, theme);
      add(page, name);
      String shown = page.url();
      for (String address :
          List.of(shown, shown + "/edit", at("/console/profiles?search=" + name))) {
        page.navigate(address);
        PageChecks.assertAccessibleAndFits(page, theme);
      }
      page.context().close();
    }
  }

  @Test
  void long_words_and_right_to_left_names_fit_narrow_pages() {
    Page page = signedIn(360, 900, ColorScheme.LIGHT);
    for (String last : List.of("W".repeat(100), "שלום עולם ".repeat(9).strip())) {
      String email = name.toLowerCase(Locale.ROOT) + last.length() + "@" + LONG_HOST;
      String address =
          SignedIn.asAdministrator()
              .contentType("application/json")
              .body(Map.of("lastName", last, "city", last, "addressLine1", last, "email", email))
              .post("/api/v1/profiles")
              .then()
              .statusCode(201)
              .extract()
              .header("Location");
      String shown = "/console" + address.replaceFirst(".*/profiles", "/profiles");
      for (String path : List.of(shown + "/edit", shown, "/console/profiles?search=" + email)) {
        page.navigate(at(path));
        Object fits = page.evaluate("document.documentElement.scrollWidth <= innerWidth");
        assertThat(fits).as("%s of %s fits", path, last).isEqualTo(true);
      }
    }
    assertThat(page.locator("a.row-link")).hasCSS("direction", "rtl");
    page.locator("a.row-link").click();
    assertThat(page.getByRole(AriaRole.HEADING).first()).hasCSS("direction", "rtl");
  }

  private void add(Page page, String last) {
    page.navigate(at("/console/profiles/new"));
    page.getByLabel("First name").fill("Ada");
    page.getByLabel("Last name").fill(last);
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Ada " + last))).isVisible();
  }

  private void search(Page page, String words) {
    page.navigate(at("/console/profiles"));
    page.getByRole(AriaRole.SEARCHBOX).fill(words);
    page.getByRole(AriaRole.BUTTON, named("Filter")).click();
  }
}
