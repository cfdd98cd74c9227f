package dev.tributary.webapp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Imports that are watched, stopped and resumed, and how their pages fit. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportProgressPageTest extends ImportJourney {
  @Test
  void an_import_is_watched_stopped_and_resumed_and_reports_why_it_failed() {
    Page page = signedIn();
    String id = failed();
    set(id, "state = 'RECEIVED', failure = null, failure_arguments = null, finished_at = null");
    page.navigate(at("/console/imports/" + id));
    assertThat(page.getByText("It waits for its turn")).isVisible();

    set(id, "state = 'MERGING', lines_read = 4, lines_merged = 3");
    assertThat(page.getByText("Writes the profiles: line 3 of 4.")).isVisible();
    page.getByRole(AriaRole.BUTTON, named("Stop")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Stopped");

    page.getByRole(AriaRole.BUTTON, named("Resume")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Failed");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("1 row was rejected");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Resume goes on where it was");
    assertThat(page.getByRole(AriaRole.LINK, named("Import another file"))).isVisible();
  }

  @Test
  void the_list_follows_imports_that_are_under_way() {
    Page page = signedIn();
    String id = failed();
    set(id, "state = 'RECEIVED', failure = null, failure_arguments = null, finished_at = null");
    page.navigate(at("/console/imports"));
    Locator row =
        page.locator("tr", new Page.LocatorOptions().setHas(page.locator("[href$='" + id + "']")));
    assertThat(row).containsText("0 %");

    set(id, "state = 'MERGING', lines_read = 4, lines_merged = 2, inserted = 17");
    assertThat(row).containsText("17");
    set(id, "state = 'STOPPED', finished_at = now()");
    assertThat(row).containsText("Stopped");
    assertThat(page.locator("[data-live-words]")).hasAttribute("data-state", "ended");
  }

  @Test
  void a_viewer_is_offered_no_import() {
    String id = failed();
    var viewer = SignedIn.browserOf(Role.VIEWER);

    assertThat(viewer.get("/console/imports").asString())
        .contains(id)
        .doesNotContain("/console/imports/new");
    assertThat(viewer.get("/console/imports/" + id).asString())
        .contains("1 row was rejected")
        .doesNotContain("/commands");
  }

  @Test
  void pages_of_imports_are_accessible_and_fit() {
    String id = failed();
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Page page = signedIn(1280, 900, theme);
      page.navigate(at("/console/imports"));
      PageChecks.assertAccessibleAndFits(page, theme);
      page.navigate(at("/console/imports/" + id));
      PageChecks.assertAccessibleAndFits(page, theme);
      begin(page);
      choose(page, people);
      assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
      page.getByText("Nothing has to be chosen here").click();
      PageChecks.assertAccessibleAndFits(page, theme);
      page.getByLabel("What hobby becomes").selectOption(label("Leave out"));
      assertThat(page.getByText("Fits")).isVisible();
      PageChecks.assertAccessibleAndFits(page, theme);
      page.context().close();
    }
  }

  @Test
  void long_words_and_right_to_left_files_fit_narrow_pages() {
    Page page = signedIn(360, 900, ColorScheme.LIGHT);
    for (String words : List.of("W".repeat(100), "שלום עולם ".repeat(9).strip())) {
      begin(page);
      page.getByLabel("File", exactly())
          .setInputFiles(
              new FilePayload(
                  words + ".csv",
                  "text/csv",
                  "lastName,email,%1$s\n%1$s,%1$s,%1$s\n"
                      .formatted(words)
                      .getBytes(StandardCharsets.UTF_8)));
      assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
      PageChecks.assertFits(page);
      page.locator("#map-3").selectOption(label("Leave out"));
      assertThat(page.locator(".flaw").first()).isVisible();
      PageChecks.assertFits(page);
      importIt(page);
      assertThat(page.getByText("one row was left out")).isVisible();
      PageChecks.assertFits(page);
      page.navigate(at("/console/imports"));
      PageChecks.assertFits(page);
    }
    page.locator("a.row-link").first().click();
    assertThat(page.getByRole(AriaRole.HEADING).first()).hasCSS("direction", "rtl");
  }
}
