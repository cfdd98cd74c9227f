package dev.tributary.webapp.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.schedule.FireSchedules;
import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Arming and firing as a client sees them; the engine of the program serves schedules beside. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SchedulesApiTest {
  /** More than one batch for each of several nodes. */
  private static final int SCHEDULERS = 240;

  private static final int NODES = 3;

  /** Never due while the test runs. */
  private static final String LEAP_DAY =
      "\"times\":{\"at\":\"08:00\"},\"days\":{\"yearDays\":\"02-29\"}";

  private final Sql sql;
  private final FireSchedules fire;

  SchedulesApiTest(DataSource dataSource, FireSchedules fire) {
    this.sql = new Sql(dataSource);
    this.fire = fire;
  }

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
    assertThat(
            SignedIn.asAdministrator()
                .get("/api/v1/workflows/schedules-daily")
                .<String>path("nextFiring"))
        .isEqualTo(next);
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

  private static Response listed() {
    return SignedIn.asAdministrator().get("/api/v1/workflows?limit=100&after=" + cursor());
  }

  private static String cursor() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString("1schedules".getBytes(StandardCharsets.UTF_8));
  }

  private static String listed(String workflow, String field) {
    return "items.find { it.name == '%s' }.%s".formatted(workflow, field);
  }

  /** The row of the list in the console. */
  private static String rowOf(Browser browser, String workflow) {
    String list = browser.get("/console/workflows?after=schedules").asString();
    return list.split("href=\"/console/workflows/" + workflow + "\"", 2)[1].split("</tr>", 2)[0];
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

  @Test
  void a_schedule_that_never_fires_is_not_published() {
    Response refused =
        save("schedules-never", scheduler("scheduler1", "\"cron\":\"0 8 30 2 *\"", "cron"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("TRB-145012");
  }

  @Test
  void many_schedulers_that_are_due_together_start_a_run_each_whatever_the_nodes()
      throws Exception {
    publish(
        "schedules-many",
        IntStream.range(0, SCHEDULERS)
            .mapToObj(i -> scheduler("scheduler" + i, LEAP_DAY, "yearly"))
            .collect(Collectors.joining(",")));
    assertThat(post("schedules-many", "arm").statusCode()).isEqualTo(200);
    sql.update(
        """
        update tributary.schedule set next_at = now() - interval '1 second'
        where workflow = 'schedules-many'
        """);

    atTheSameTime(
        () -> {
          boolean more = true;
          while (more) {
            more = fire.fireSome();
          }
          return more;
        });

    assertThat(
            sql.list(
                """
                select s.firings + s.missed as served, s.next_at > now() as planned, (
                  select count(*) from tributary.run r
                  where r.workflow = s.workflow and r.trigger_kind = 'SCHEDULE'
                    and r.started_by = s.activity) as runs
                from tributary.schedule s where s.workflow = 'schedules-many'
                """,
                row -> List.of(row.number("served"), row.number("runs"), row.isTrue("planned"))))
        .hasSize(SCHEDULERS)
        .containsOnly(List.of(1L, 1L, true));
    post("schedules-many", "disarm");
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
    assertThat(preview("{\"zone\":\"UTC\"}").statusCode()).isEqualTo(400);
    Response elsewhere = preview("{\"settings\":{},\"zone\":\"Mars/Base\"}");
    assertThat(elsewhere.statusCode()).isEqualTo(400);
    assertThat(elsewhere.<String>path("code")).isEqualTo("TRB-100021");
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

  private static List<String> unknownZones(String activities) {
    return save("schedules-mars", activities)
        .path("problems.findAll { it.code == 'TRB-100021' }.place");
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

  private void atTheSameTime(Callable<Boolean> node) throws Exception {
    try (ExecutorService nodes = Executors.newFixedThreadPool(NODES)) {
      List<Future<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < NODES; i++) {
        all.add(nodes.submit(node));
      }
      for (Future<Boolean> one : all) {
        assertThat(one.get()).isFalse();
      }
    }
  }

  private static String scheduler(String id, String settings) {
    return scheduler(id, settings, "daily");
  }

  private static String scheduler(String id, String settings, String frequency) {
    return "{\"id\":\"%s\",\"kind\":\"scheduler\",\"settings\":{\"frequency\":\"%s\",%s}}"
        .formatted(id, frequency, settings);
  }

  private static void publish(String name, String activities) {
    Response saved = save(name, activities);
    assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(201);
  }

  private static Response save(String name, String activities) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .body(
            "{\"apiVersion\":\"tributary/v1\",\"kind\":\"Workflow\",\"name\":\"%s\",\"activities\":[%s]}"
                .formatted(name, activities))
        .post("/api/v1/workflows");
  }

  private static Response calendar(String zone) {
    return SignedIn.asAdministrator().get("/api/v1/schedules/calendar?zone=" + zone);
  }

  private static Response schedules(String workflow) {
    return SignedIn.asAdministrator().get("/api/v1/workflows/" + workflow + "/schedules");
  }

  private static Response post(String workflow, String command) {
    return SignedIn.asAdministrator().post("/api/v1/workflows/" + workflow + "/" + command);
  }

  private static Response preview(String body) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/schedules/preview");
  }
}
