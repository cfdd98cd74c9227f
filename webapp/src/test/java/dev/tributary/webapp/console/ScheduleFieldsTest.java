package dev.tributary.webapp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The form of a Scheduler asks for the days that its frequency has, as soon as it is chosen. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScheduleFieldsTest extends ConsoleJourney {
  private static final String WORKFLOW =
      """
      {"apiVersion": "tributary/v1", "kind": "Workflow", "name": "schedule-fields",
       "activities": [
         {"id": "scheduler1", "kind": "scheduler",
          "settings": {"frequency": "daily", "times": {"at": "08:00"}}}]}\
      """;

  /** The label of one field of each frequency. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "Once", "Date",
          "Weekly", "Tuesday",
          "Monthly", "Days of the month",
          "Yearly", "Days of the year",
          "By a cron expression", "Cron expression");

  @Test
  void another_frequency_shows_its_days_and_hides_the_others() {
    Page page = scheduler();
    assertOnly(page, List.of());

    FIELDS.forEach(
        (frequency, field) -> {
          choose(page, frequency);
          assertOnly(page, List.of(field));
        });
    choose(page, "Daily");
    assertOnly(page, List.of());
  }

  @Test
  void what_was_typed_is_there_when_its_frequency_is_chosen_again() {
    Page page = scheduler();
    choose(page, "Monthly");
    field(page, "Days of the month").fill("last friday");

    choose(page, "Yearly");
    assertThat(field(page, "Days of the month")).isHidden();
    choose(page, "Monthly");

    assertThat(field(page, "Days of the month")).isVisible();
    assertThat(field(page, "Days of the month")).hasValue("last friday");
  }

  /** As programs fill in forms. */
  @Test
  void a_choice_that_is_only_reported_as_a_change_shows_its_fields() {
    Page page = scheduler();

    field(page, "Starts")
        .evaluate(
            """
            select => {
              select.value = "cron";
              select.dispatchEvent(new Event("change", {bubbles: true}));
            }
            """);

    assertOnly(page, List.of("Cron expression"));
  }

  private Page scheduler() {
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body(WORKFLOW)
        .post("/api/v1/workflows?draft=true");
    Page page = signedIn();
    page.navigate(at("/console/workflows/schedule-fields/activities/scheduler1"));
    return page;
  }

  private static void choose(Page page, String frequency) {
    field(page, "Starts").selectOption(new SelectOption().setLabel(frequency));
  }

  private static void assertOnly(Page page, List<String> visible) {
    for (String label : FIELDS.values()) {
      if (visible.contains(label)) {
        assertThat(field(page, label)).isVisible();
      } else {
        assertThat(field(page, label)).isHidden();
      }
    }
  }

  private static Locator field(Page page, String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }
}
