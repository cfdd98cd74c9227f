package dev.tributary.webapp.schedule;

import static dev.tributary.webapp.schedule.SchedulesFixture.post;
import static dev.tributary.webapp.schedule.SchedulesFixture.publish;
import static dev.tributary.webapp.schedule.SchedulesFixture.scheduler;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Arming as a client sees it; the engine of the program serves schedules beside. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SchedulesApiTest {
  @Test
  void a_workflow_is_armed_shown_and_disarmed() {
    publish("schedules-daily", scheduler("scheduler1", "\"times\":{\"at\":\"00:00\"}"));
    assertThat(schedules("schedules-daily").<Boolean>path("armed")).isFalse();

    Response armed = post("schedules-daily", "arm");
    assertThat(armed.statusCode()).as(armed.asString()).isEqualTo(200);
    assertThat(armed.<Boolean>path("armed")).isTrue();
    assertThat(armed.<List<String>>path("schedulers[0].next")).hasSize(10);
    Browser operator = SignedIn.browserOf(Role.OPERATOR);
    assertThat(operator.get("/console/workflows/schedules-daily").asString())
        .contains("Armed since", "/console/workflows/schedules-daily/disarm");
    String next = armed.path("schedulers[0].next[0]");
    Response listed = listed();
    assertThat(listed.<Boolean>path(listed("schedules-daily", "armed"))).isTrue();
    assertThat(listed.<String>path(listed("schedules-daily", "nextFiring"))).isEqualTo(next);
    assertThat(rowOf(operator, "schedules-daily")).contains("Armed", "Next start: ");
    assertThat(operator.get("/console").asString()).contains("Next starts", "/console/calendar");
    Response calendar = calendar("Asia/Tokyo");
    assertThat(calendar.<List<?>>path("days")).hasSize(14);
    assertThat(calendar.<List<String>>path("days[1].starts.workflow")).contains("schedules-daily");
    assertThat(operator.get("/console/calendar").asString())
        .contains("Calendar", "/console/workflows/schedules-daily");
    assertThat(operator.post("/console/workflows/schedules-daily/disarm", Map.of()).statusCode())
        .isEqualTo(303);
    assertThat(calendar("Mars/Base").statusCode()).isEqualTo(400);
    assertThat(calendar("Mars/Base").<String>path("detail"))
        .isEqualTo("'Mars/Base' is no time zone.");
    assertThat(schedules("schedules-daily").<Boolean>path("armed")).isFalse();
    assertThat(operator.get("/console/workflows/schedules-daily").asString())
        .contains("Not armed", "/console/workflows/schedules-daily/arm");
    assertThat(listed().<Boolean>path(listed("schedules-daily", "armed"))).isFalse();
    assertThat(rowOf(operator, "schedules-daily")).doesNotContain("Armed", "Next start");
    assertThat(post("schedules-daily", "disarm").statusCode()).isEqualTo(200);
  }

  @Test
  void a_workflow_that_has_not_changed_is_shown_without_what_changes_when_it_is_armed() {
    publish("schedules-tagged", scheduler("scheduler1", "\"times\":{\"at\":\"00:00\"}"));
    Response before = SignedIn.asAdministrator().get("/api/v1/workflows/schedules-tagged");
    assertThat(post("schedules-tagged", "arm").statusCode()).isEqualTo(200);
    Response after = SignedIn.asAdministrator().get("/api/v1/workflows/schedules-tagged");

    assertThat(after.header("ETag")).isNotNull().isEqualTo(before.header("ETag"));
    assertThat(after.asString()).isEqualTo(before.asString());
    assertThat(post("schedules-tagged", "disarm").statusCode()).isEqualTo(200);
  }

  @Test
  void what_cannot_be_armed_is_refused_with_the_remedy() {
    publish("schedules-none", "{\"id\":\"start1\",\"kind\":\"start\"}");

    Response refused = post("schedules-none", "arm");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.asString()).contains("TRB-146001", "Add a Scheduler");
    assertThat(post("schedules-unknown", "arm").statusCode()).isEqualTo(404);
    assertThat(post("schedules-unknown", "disarm").statusCode()).isEqualTo(404);
  }

  private static Response schedules(String workflow) {
    return SignedIn.asAdministrator().get("/api/v1/workflows/" + workflow + "/schedules");
  }

  private static Response listed() {
    return SignedIn.asAdministrator().get("/api/v1/workflows?limit=100&after=" + cursor());
  }

  private static String listed(String workflow, String field) {
    return "items.find { it.name == '%s' }.%s".formatted(workflow, field);
  }

  private static String cursor() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString("1schedules".getBytes(StandardCharsets.UTF_8));
  }

  /** The row of the list in the console. */
  private static String rowOf(Browser browser, String workflow) {
    String list = browser.get("/console/workflows?after=schedules").asString();
    return list.split("href=\"/console/workflows/" + workflow + "\"", 2)[1].split("</tr>", 2)[0];
  }

  private static Response calendar(String zone) {
    return SignedIn.asAdministrator().get("/api/v1/schedules/calendar?zone=" + zone);
  }
}
