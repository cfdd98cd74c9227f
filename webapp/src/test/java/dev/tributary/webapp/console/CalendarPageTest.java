package dev.tributary.webapp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The next 14 days, as a person looks through them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarPageTest extends ConsoleJourney {
  private static final int DAYS = 14;
  private static final String WORKFLOW = "calendar-hourly";

  private static final String HOURLY =
      """
      apiVersion: tributary/v1
      kind: Workflow
      name: calendar-hourly
      label: Offers of the hour
      activities:
        - {id: scheduler1, kind: scheduler, settings: {frequency: daily, times: {period: 6h}}}
        - {id: end1, kind: end}
      transitions:
        - {from: scheduler1, to: end1}
      """;

  @BeforeEach
  void arm() {
    SignedIn.asAdministrator()
        .contentType("application/yaml")
        .body(HOURLY.getBytes(UTF_8))
        .post("/api/v1/workflows");
    command("arm");
  }

  @AfterEach
  void disarm() {
    command("disarm");
  }

  @Test
  void each_of_fourteen_days_leads_to_what_starts_on_it_while_the_workflow_is_armed() {
    Page page = signedIn();

    page.getByRole(AriaRole.LINK, named("Calendar")).click();

    Locator days = page.locator("ol.calendar > li");
    assertThat(days).hasCount(DAYS);
    assertThat(page.locator("ol.calendar > li.today")).hasCount(1);
    Locator tomorrow = days.nth(1);
    assertThat(tomorrow).containsText("4 starts");
    tomorrow.getByRole(AriaRole.LINK, within("Offers of the hour")).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Offers of the hour"))).isVisible();

    command("disarm");
    page.navigate(at("/console/calendar"));
    assertThat(page.getByRole(AriaRole.LINK, named("Offers of the hour"))).hasCount(0);
  }

  @Test
  void calendar_and_marks_of_armed_workflows_are_accessible_and_fit_in_both_themes() {
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Page page = signedIn(1440, 900, theme);
      for (String path : List.of("/console/calendar", "/console/workflows?after=calendar")) {
        page.navigate(at(path));
        assertThat(page.getByRole(AriaRole.LINK, named("Offers of the hour")).first()).isVisible();
        PageChecks.assertAccessibleAndFits(page, theme);
      }
    }
  }

  private static Locator.GetByRoleOptions within(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private static void command(String command) {
    SignedIn.asAdministrator().post("/api/v1/workflows/" + WORKFLOW + "/" + command);
  }
}
