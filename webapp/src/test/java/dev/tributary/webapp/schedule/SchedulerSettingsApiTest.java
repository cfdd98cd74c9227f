package dev.tributary.webapp.schedule;

import static dev.tributary.webapp.schedule.SchedulesFixture.publish;
import static dev.tributary.webapp.schedule.SchedulesFixture.save;
import static dev.tributary.webapp.schedule.SchedulesFixture.scheduler;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of a scheduler as a client sees them: previews, and problems with their remedies. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SchedulerSettingsApiTest {
  @Test
  void a_schedule_that_never_fires_is_not_published() {
    Response refused =
        save("schedules-never", scheduler("scheduler1", "\"cron\":\"0 8 30 2 *\"", "cron"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("TRB-145012");
  }

  @Test
  void a_preview_shows_firings_or_what_is_wrong() {
    Response shown =
        preview(
            """
            {"settings": {"frequency": "yearly", "times": {"at": "08:00"},
              "days": {"yearDays": "02-29"}}, "zone": "America/New_York"}""");
    assertThat(shown.statusCode()).as(shown.asString()).isEqualTo(200);
    assertThat(shown.<List<String>>path("next"))
        .hasSize(10)
        .allMatch(at -> at.endsWith("13:00:00Z"));

    Response refused = preview("{\"settings\": {\"frequency\": \"weekly\", \"cronn\": \"x\"}}");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.<List<String>>path("problems.place"))
        .containsExactlyInAnyOrder("settings.cronn", "settings.times.at", "settings.days.weekdays");
    assertThat(refused.<String>path("title")).contains("the settings from being used");
    assertThat(preview("{\"zone\":\"UTC\"}").statusCode()).isEqualTo(400);
    Response elsewhere = preview("{\"settings\":{},\"zone\":\"Mars/Base\"}");
    assertThat(elsewhere.statusCode()).isEqualTo(400);
    assertThat(elsewhere.<String>path("code")).isEqualTo("TRB-100021");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"frequency\": \"cron\", \"cron\": \"0 8 30 2 *\"",
        "\"frequency\": \"once\", \"days\": {\"date\": \"2020-01-01\"}, \"times\": {\"at\": \"08:00\"}"
      })
  void a_preview_of_a_schedule_that_never_fires_says_so(String settings) {
    Response refused = preview("{\"settings\": {%s}}".formatted(settings));

    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    assertThat(refused.<List<String>>path("problems.place")).containsExactly("settings.frequency");
    assertThat(refused.<List<String>>path("problems.code")).containsExactly("TRB-145012");
    assertThat(refused.<List<String>>path("problems.remedy")).doesNotContain("");
  }

  @Test
  void a_zone_that_there_is_not_is_refused_at_its_place() {
    String scheduler = scheduler("scheduler1", "\"times\":{\"at\":\"08:00\"}");
    String options = ",\"options\":{\"timeZone\":\"Mars/Base\"}}";
    assertThat(unknownZones(scheduler.replaceFirst("}$", options)))
        .containsExactly("activities[scheduler1].options.timeZone");
    assertThat(unknownZones(scheduler + "],\"timeZone\":\"Mars/Base\",\"transitions\":["))
        .containsExactly("timeZone");
  }

  @Test
  void a_time_that_there_is_not_is_one_problem_with_its_remedy() {
    String never = "\"times\":{\"at\":\"25:00\"}";
    assertThat(
            preview("{\"settings\": {\"frequency\": \"daily\", %s}}".formatted(never))
                .<List<String>>path("problems.code"))
        .containsExactly("TRB-145016");
    assertThat(
            save("schedules-25", scheduler("scheduler1", never))
                .<List<String>>path("problems.findAll { it.severity == 'error' }.code"))
        .containsExactly("TRB-145016");

    publish("schedules-typed", scheduler("scheduler1", "\"times\":{\"at\":\"08:00\"}"));
    Browser designer = SignedIn.browserOf(Role.DESIGNER);
    String form = "/console/workflows/schedules-typed/activities/scheduler1";
    Response typed =
        designer.post(
            form,
            Map.of("version", "1", "settings.frequency", "daily", "settings.times.at", "25:00"));
    assertThat(typed.statusCode()).as(typed.asString()).isEqualTo(422);
    assertThat(typed.asString().split("TRB-145", -1)).as(typed.asString()).hasSize(2);
    assertThat(typed.asString()).contains("value=\"25:00\"");
  }

  private static List<String> unknownZones(String activities) {
    return save("schedules-mars", activities)
        .path("problems.findAll { it.code == 'TRB-100021' }.place");
  }

  private static Response preview(String body) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/schedules/preview");
  }
}
