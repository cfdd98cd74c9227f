package dev.tributary.webapp.run;

import static dev.tributary.webapp.run.RunCalls.assertRefused;
import static dev.tributary.webapp.run.RunCalls.command;
import static dev.tributary.webapp.run.RunCalls.get;
import static dev.tributary.webapp.run.RunCalls.publish;
import static dev.tributary.webapp.run.RunCalls.start;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Runs in the REST API, and their commands. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RunsApiTest {
  private static final String UNKNOWN_RUN = "/01890000-0000-7000-8000-000000000000";

  private static final String CALL_OF_EACH_TASK =
      """
      insert into tributary.exchange
        (id, run_id, task_id, activity, call, attempt, started_at,
         method, url, request_headers, request_head, request_bytes, request_hash)
      select gen_random_uuid(), run_id, id, activity, 1, 1, now(),
        'POST', 'https://api.example.com/', '[]', '', 0, '00'
      from tributary.task where run_id = '\
      """;

  @Inject DataSource dataSource;

  @Test
  void lists_are_newest_first_and_go_on_where_they_ended() {
    publish("listed", "", "\"where\": \"false\"");
    String first = start("listed", "{}").path("id");
    String second = start("listed", "{}").path("id");

    Response batch = get("?workflow=listed&limit=1");
    Response rest = get("?workflow=listed&limit=1&after=" + batch.path("next"));

    assertThat(batch.<List<String>>path("items.id")).containsExactly(second);
    assertThat(rest.<List<String>>path("items.id")).containsExactly(first);
    assertThat(rest.<String>path("next")).isNull();
    assertThat(get("?workflow=listed&state=finished").<List<String>>path("items.id")).hasSize(2);
    assertThat(get("?workflow=listed&state=failed&state=queued").<List<?>>path("items")).isEmpty();
    assertThat(get("?workflow=listed&from=2100-01-01T00:00:00Z").<List<?>>path("items")).isEmpty();
    assertThat(get("?workflow=listed&to=2000-01-01T00:00:00Z").<List<?>>path("items")).isEmpty();
  }

  @Test
  void a_filter_of_another_form_is_reported() {
    assertRefused(get("?state=done"), 400, "TRB-190014", "done", "finished");
    assertRefused(get("?from=yesterday"), 400, "TRB-190006", "from", "RFC 3339");
    assertThat(get("?after=nonsense").statusCode()).isEqualTo(400);
    assertThat(get("?limit=501").statusCode()).isEqualTo(400);
    assertThat(get("?limit=0").statusCode()).isEqualTo(400);
  }

  @Test
  void a_run_reports_its_tasks_its_journal_and_what_went_from_one_activity_to_the_next() {
    sql(
        "create table public.guest (id bigint primary key, name text)",
        "insert into public.guest values (1, 'Ann'), (2, 'Bob')");
    resource("guest");
    publish(
        "parts",
        "",
        "\"resource\": \"guest\", \"additionalData\": [{\"name\": \"short\", \"expression\": \"Left(name, 1)\"}]");
    String run = "/" + start("parts", "{}").path("id");

    assertThat(get(run).<String>path("state")).isEqualTo("finished");
    assertThat(get(run + "/tasks").<List<String>>path("items.activity"))
        .containsExactlyInAnyOrder("start1", "query1", "end1");
    assertThat(get(run + "/journal").jsonPath().getList("items")).isNotEmpty();
    assertThat(get(run + "/transitions").<List<String>>path("items.from"))
        .contains("start1", "query1");
    Response structure = get(run + "/transitions/query1/out");
    assertThat(structure.<Integer>path("rows")).isEqualTo(2);
    assertThat(structure.<String>path("structure.resource")).isEqualTo("guest");
    assertThat(structure.<List<String>>path("structure.columns.name")).containsExactly("short");
    Response rows = get(run + "/transitions/query1/out/rows?limit=1");
    assertThat(rows.<List<String>>path("items.values.short")).containsExactly("A");
    assertThat(
            get(run + "/transitions/query1/out/rows?limit=1&after=" + rows.path("next"))
                .<List<String>>path("items.values.short"))
        .containsExactly("B");
    assertRefused(get(run + "/transitions/query1/failed"), 404, "TRB-110009", "query1", "failed");
  }

  @Test
  void every_route_of_a_run_that_does_not_exist_is_not_found() {
    assertRefused(get(UNKNOWN_RUN), 404, "TRB-110001", "01890000");
    for (String part : List.of("/tasks", "/journal", "/exchanges", "/transitions")) {
      assertRefused(get(UNKNOWN_RUN + part), 404, "TRB-110001", "01890000");
    }
    assertRefused(command(UNKNOWN_RUN.substring(1), "{\"command\":\"stop\"}"), 404, "TRB-110001");
    assertRefused(get("/no-uuid"), 404, "TRB-190034", "no-uuid", "01890000-");
    assertRefused(command("no-uuid", "{\"command\":\"stop\"}"), 404, "TRB-190034", "no-uuid");
  }

  @Test
  void commands_at_the_wrong_instant_and_commands_that_are_none_are_reported() {
    publish("commanded", "", "\"where\": \"false\"");
    String run = start("commanded", "{}").path("id");

    Response refused = command(run, "{\"command\":\"stop\"}");
    assertRefused(refused, 409, "TRB-110004");
    assertThat(refused.<List<String>>path("possible")).containsExactly("restart", "rerunFrom");
    assertThat(refused.<String>path("detail"))
        .isEqualTo(
            "'stop' is not possible now. State of the run: Finished. Possible: restart, rerunFrom.");
    assertThat(get("/" + run).<List<String>>path("commands"))
        .containsExactly("restart", "rerunFrom");
    assertRefused(command(run, "{\"command\":\"resume\"}"), 409, "TRB-110004");
    assertRefused(
        command(run, "{\"command\":\"rerunFrom\",\"activity\":\"gone1\"}"),
        409,
        "TRB-110011",
        "gone1");
    assertRefused(command(run, "{\"command\":\"explode\"}"), 400, "TRB-190014", "stop, pause");
    assertRefused(command(run, "{}"), 400, "TRB-190015", "command");
    assertRefused(command(run, "null"), 400, "TRB-190013");
    assertRefused(command(run, "{\"command\":\"skip\"}"), 400, "TRB-190015", "activity");
    assertRefused(
        command(run, "{\"command\":\"skip\",\"activity\":\"1\"}"), 400, "TRB-190006", "activity");
    assertRefused(
        command(run, "{\"command\":\"stop\",\"activity\":\"query1\"}"),
        400,
        "TRB-190032",
        "activity");
    assertRefused(
        command(run, "{\"command\":\"restart\",\"revision\":2}"), 400, "TRB-190032", "revision");
    assertRefused(command(run, "{\"order\":\"stop\"}"), 400, "TRB-190005", "order");
  }

  @Test
  void an_activity_is_executed_again_with_the_rows_that_are_retained() {
    sql(
        "create table public.regular (id bigint primary key, name text)",
        "insert into public.regular values (1, 'Ann'), (2, 'Bob')");
    resource("regular");
    publish(
        "restarted-twice",
        "",
        "\"resource\": \"regular\", \"additionalData\": [{\"name\": \"short\", \"expression\": \"Left(name, 1)\"}]");
    String run = startAndWait("restarted-twice").path("id");

    Response again = command(run, "{\"command\":\"rerunFrom\",\"activity\":\"end1\"}");

    assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
    assertThat(startAndWait("restarted-twice").<String>path("state")).isEqualTo("finished");
    assertThat(get("/" + run + "/tasks").<List<Integer>>path("items.activation"))
        .containsExactly(1, 1, 2, 1);
    assertThat(get("/" + run + "/transitions/query1/out").<Integer>path("rows")).isEqualTo(2);

    sql(
        "update tributary.work_table set state = 'DROPPED', content = null where run_id = '"
            + run
            + "'");
    Response gone = command(run, "{\"command\":\"rerunFrom\",\"activity\":\"end1\"}");
    assertRefused(gone, 409, "TRB-110013", "TRB-110017");
    assertThat(gone.<List<String>>path("reasons.place")).containsExactly("transitions[query1.out]");
  }

  @Test
  void a_run_at_work_is_stopped() {
    sql("create view public.sleepy as select 1::bigint as id, false as slow");
    resource("sleepy");
    sql(
        "create or replace view public.sleepy as"
            + " select 1::bigint as id, pg_sleep(300) is null as slow");
    publish("asleep", "", "\"resource\": \"sleepy\", \"where\": \"NOT slow\"");
    String run =
        SignedIn.asAdministrator()
            .contentType("application/json")
            .header("Prefer", "wait=1")
            .body("{}")
            .post("/api/v1/workflows/asleep/runs")
            .then()
            .statusCode(202)
            .extract()
            .path("id");

    assertThat(command(run, "{\"command\":\"stop\"}").<String>path("state")).isEqualTo("stopped");
    assertRefused(command(run, "{\"command\":\"resume\"}"), 409, "TRB-110004");
  }

  @Test
  void a_failed_run_goes_on_where_it_failed_once_the_reason_is_gone() {
    sql(
        "create table public.subscriber (id bigint primary key, name text)",
        "insert into public.subscriber values (1, 'Ann')");
    resource("subscriber");
    publish("fixed", "", "\"resource\": \"subscriber\", \"where\": \"name = 'Ann'\"");
    sql("alter table public.subscriber rename to subscriber_away");
    String run = startAndWait("fixed").path("id");
    assertThat(get("/" + run).<String>path("state")).isEqualTo("failed");
    sql("alter table public.subscriber_away rename to subscriber", CALL_OF_EACH_TASK + run + "'");

    Response resumed = command(run, "{\"command\":\"resume\"}");

    assertThat(resumed.statusCode()).as(resumed.asString()).isEqualTo(200);
    assertThat(startAndWait("fixed").<String>path("state")).isEqualTo("finished");
    assertThat(get("/" + run + "/tasks").<List<String>>path("items.state"))
        .containsOnly("finished")
        .hasSize(3);
    assertThat(activitiesWithUnsafeCalls(run))
        .as("a resume allows the repeat of calls of what had failed")
        .containsExactlyInAnyOrder("start1", "end1");
  }

  private List<String> activitiesWithUnsafeCalls(String run) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select activity from tributary.exchange where maybe_sent and run_id = '%s'"
                    .formatted(run))) {
      List<String> activities = new ArrayList<>();
      while (rows.next()) {
        activities.add(rows.getString(1));
      }
      return activities;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** A repeat under the same key waits for the end of the same run. */
  private static Response startAndWait(String workflow) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .header("Idempotency-Key", workflow)
        .header("Prefer", "wait=60")
        .body("{}")
        .post("/api/v1/workflows/" + workflow + "/runs");
  }

  private static void resource(String name) {
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body("{\"name\":\"%s\",\"table\":\"public.%s\",\"key\":\"id\"}".formatted(name, name))
        .post("/api/v1/resources")
        .then()
        .statusCode(201);
  }

  private void sql(String... statements) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
