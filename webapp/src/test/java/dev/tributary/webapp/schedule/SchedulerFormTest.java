package dev.tributary.webapp.schedule;

import static dev.tributary.webapp.schedule.SchedulesFixture.publish;
import static dev.tributary.webapp.schedule.SchedulesFixture.scheduler;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The form of a scheduler in the console. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SchedulerFormTest {
  @Test
  void the_form_shows_the_next_firings() {
    publish("schedules-form", scheduler("scheduler1", "\"times\":{\"at\":\"00:00\"}"));
    Browser designer = SignedIn.browserOf(Role.DESIGNER);
    String form = "/console/workflows/schedules-form/activities/scheduler1";

    String page = designer.get(form).asString();
    assertThat(page).contains("Next starts");
    assertThat(page.split("id=\"preview\"", 2)[1].split("<li>", -1))
        .hasSizeGreaterThanOrEqualTo(11);
    assertThat(designer.get("/console/workflows/schedules-form/activities/end1").asString())
        .doesNotContain("Next starts");
  }

  @Test
  void the_months_are_one_set_that_names_what_none_of_them_means() {
    publish(
        "schedules-months",
        scheduler(
            "scheduler1",
            "\"times\":{\"period\":\"90m\"},\"days\":{\"monthDays\":\"last\",\"months\":{\"may\":true}}",
            "monthly"));
    Browser designer = SignedIn.browserOf(Role.DESIGNER);
    String form = "/console/workflows/schedules-months/activities/scheduler1";

    String page = designer.get(form).asString();

    String months = page.split("<legend>In these months</legend>", 2)[1].split("</fieldset>", 2)[0];
    assertThat(months.split("type=\"checkbox\"", -1)).hasSize(13);
    assertThat(months.split("checked", -1)).hasSize(2);
    assertThat(months).contains("None chosen: in all months.");
    assertThat(designer.get("/console/workflows/schedules-months").asString())
        .contains("Every month, last, every 90m");
  }

  @Test
  void a_problem_of_the_days_of_the_week_stands_at_their_set() {
    publish("schedules-weekdays", scheduler("scheduler1", "\"times\":{\"at\":\"08:00\"}"));
    Browser designer = SignedIn.browserOf(Role.DESIGNER);

    String page =
        designer
            .post(
                "/console/workflows/schedules-weekdays/activities/scheduler1",
                Map.of(
                    "version", "1", "settings.frequency", "weekly", "settings.times.at", "08:00"))
            .asString();
    if (page.isEmpty()) {
      page = designer.get("/console/workflows/schedules-weekdays/activities/scheduler1").asString();
    }

    assertThat(
            page.split("<legend>On these days of the week</legend>", 2)[1]
                .split("</fieldset>", 2)[0])
        .contains("TRB-145003");
  }

  @Test
  void a_new_scheduler_replaces_the_start_and_says_how_to_write_a_time_and_what_comes_next() {
    Browser designer = SignedIn.browserOf(Role.DESIGNER);
    String page = "/console/workflows/schedules-new";
    designer.post("/console/workflows/new", Map.of("name", "schedules-new"));
    String version = designer.get(page).asString().split("name=\"version\" value=\"", 2)[1];
    assertThat(
            designer
                .post(
                    page + "/activities",
                    Map.of(
                        "version",
                        version.split("\"", 2)[0],
                        "kind",
                        "scheduler",
                        "place",
                        "start1 out end1"))
                .statusCode())
        .isEqualTo(303);

    assertThat(designer.get(page + "/activities/scheduler1").asString())
        .contains("The time of day is missing. Write a time such as 08:00");
    assertThat(designer.get(page).asString())
        .contains("Publish the draft, then arm the workflow")
        .contains(
            "<a\n    href=\"%s/activities/scheduler1\"><code>activities[scheduler1]"
                .formatted(page))
        .doesNotContain("/activities/start1");
  }
}
