package dev.tributary.webapp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import dev.tributary.webapp.console.layout.Formats;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A marketer's way through the console, found by role and label as a screen reader finds it. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsoleTest extends ConsoleJourney {
  private static final String DEFINITION =
      """
      apiVersion: tributary/v1
      kind: Workflow
      name: nobody-yet
      label: Nobody yet
      activities:
        - {id: query1, kind: query, label: People of Atlantis, settings: {where: "city = 'Atlantis'"}}
        - {id: end1, kind: end, label: Done}
      transitions:
        - {from: query1, to: end1}
      """;

  /** Only stretches what a page of 1440 pixels shows, so that only its fit is checked. */
  private static final List<String> PAGES =
      List.of(
          "",
          "workflows",
          "runs",
          "profiles",
          "profiles/new",
          "imports",
          "imports/new",
          "messages",
          "secrets",
          "api-keys",
          "users",
          "audit",
          "preferences",
          "password",
          "components");

  @Test
  void publishes_an_uploaded_workflow_and_watches_its_run_to_the_end() {
    Page page = signedIn(1440, 900, ColorScheme.LIGHT);

    upload(page, DEFINITION);
    assertThat(page.getByRole(AriaRole.HEADING, named("Nobody yet"))).isVisible();
    assertThat(
            page.getByRole(AriaRole.LINK, named("People of Atlantis: city = 'Atlantis'")).first())
        .isVisible();

    page.getByRole(AriaRole.BUTTON, named("Start")).click();
    assertThat(page.getByText("Finished in")).isVisible();
    assertThat(page.getByRole(AriaRole.MAIN).getByText("Run finished")).isVisible();

    page.getByRole(AriaRole.LINK, named("Tasks")).click();
    assertThat(page.getByRole(AriaRole.LINK, named("People of Atlantis")).first()).isVisible();
  }

  @Test
  void reports_every_problem_of_an_upload_with_its_line() {
    Page page = signedIn(1440, 900, ColorScheme.LIGHT);

    upload(page, DEFINITION.replace("city =", "citi =").replace("to: end1", "to: nowhere"));

    assertThat(page.getByRole(AriaRole.ALERT)).containsText("did you mean city?");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Line 9");
  }

  @Test
  void speaks_dutch_when_asked() {
    Page page = signedIn(1440, 900, ColorScheme.LIGHT);

    page.getByRole(AriaRole.BUTTON, named("Nederlands")).click();

    assertThat(page.getByRole(AriaRole.LINK, named("Berichten"))).isVisible();
    assertThat(page.locator("html")).hasAttribute("lang", "nl");
  }

  @Test
  void times_are_shown_in_the_zone_that_was_chosen() {
    Instant created =
        Instant.parse(
            SignedIn.asAdministrator().get(at("/api/v1/users")).path("items[0].createdAt"));
    Page page = signedIn(1440, 900, ColorScheme.LIGHT);
    for (String zone : List.of("Asia/Kolkata", "Pacific/Auckland")) {
      page.navigate(at("/console/users"));
      page.locator("footer, .foot").getByRole(AriaRole.LINK).last().click();
      page.getByLabel("Time zone").selectOption(new SelectOption().setLabel(zone));
      page.getByRole(AriaRole.BUTTON, named("Save")).click();
      assertThat(page.getByLabel("Time zone")).hasValue(zone);

      page.navigate(at("/console/users"));
      assertThat(page.locator(".foot")).containsText("Times are in the zone " + zone);
      String shown = new Formats(Locale.UK, ZoneId.of(zone)).dayAndTime(created);
      assertThat(page.locator("tbody")).containsText(shown);
    }
  }

  @Test
  void pages_are_accessible_and_fit_from_narrow_to_wide_in_both_themes() {
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Page page = signedIn(1440, 900, theme);
      for (String path : PAGES) {
        page.navigate(at("/console" + (path.isEmpty() ? "" : "/" + path)));
        PageChecks.assertAccessibleAndFits(page, theme);
      }
      page.context().close();
    }
  }

  @Test
  void long_words_and_right_to_left_labels_fit_narrow_pages() {
    Page page = signedIn(360, 900, ColorScheme.LIGHT);
    for (String label : List.of("W".repeat(300), "שלום עולם ".repeat(20).strip())) {
      String name = label.startsWith("W") ? "widest-label" : "right-to-left-label";
      upload(
          page,
          DEFINITION
              .replace("nobody-yet", name)
              .replace("Nobody yet", label)
              .replace("People of Atlantis", label));
      page.getByRole(AriaRole.BUTTON, named("Start")).click();
      assertThat(page.getByText("Finished in")).isVisible();
      String run = page.url();
      for (String path :
          List.of(
              run,
              run + "?tab=tasks&activity=query1",
              "/console",
              "/console/runs",
              "/console/workflows",
              "/console/workflows/" + name,
              "/console/workflows/" + name + "/settings",
              "/console/workflows/" + name + "/activities/query1",
              "/console/workflows/" + name + "/activities/end1")) {
        page.navigate(at(path));
        Object fits = page.evaluate("document.documentElement.scrollWidth <= innerWidth");
        assertThat(fits).as("%s of %s fits", path, name).isEqualTo(true);
      }
    }
    page.navigate(at("/console/workflows/right-to-left-label"));
    assertThat(page.locator(".diagram strong").first()).hasCSS("direction", "rtl");
  }
}
