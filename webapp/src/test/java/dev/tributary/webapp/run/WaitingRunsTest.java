package dev.tributary.webapp.run;

import static dev.tributary.webapp.run.RunCalls.command;
import static dev.tributary.webapp.run.RunCalls.get;
import static dev.tributary.webapp.run.RunCalls.start;
import static dev.tributary.webapp.run.RunCalls.startOnce;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs that wait, and go on by a condition. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class WaitingRunsTest {
  private static final Duration AT_MOST = Duration.ofSeconds(60);

  @Test
  void after_a_wait_the_rows_leave_by_the_outlet_whose_condition_holds() {
    publish("waits-shortly", "\"method\": \"duration\", \"duration\": \"1s\"");

    Response run = start("waits-shortly", "{}");

    assertThat(run.<String>path("state")).as(run.asString()).isEqualTo("finished");
    Response tasks = get("/" + run.path("id") + "/tasks");
    assertThat(tasks.<String>path("items.find {it.activity == 'end1'}.state"))
        .isEqualTo("notExecuted");
    assertThat(tasks.<String>path("items.find {it.activity == 'end2'}.state"))
        .isEqualTo("finished");
    assertThat(get("/" + run.path("id") + "/journal").<List<String>>path("items.message"))
        .contains("Goes on by the outlet 'default'")
        .anyMatch(line -> line.startsWith("Waits until ") && line.endsWith(" UTC."));
  }

  @ParameterizedTest
  @CsvSource({"en, Waits until", "nl, Wacht tot"})
  void a_waiting_run_states_until_when_on_page_and_api_and_is_stopped(
      String language, String words) {
    String workflow = "waits-long-" + language;
    publish(workflow, "\"method\": \"duration\", \"duration\": \"1h\"");
    String run = startOnce(workflow, workflow, "{}").path("id");
    awaitState(run, "waiting");

    Response task =
        SignedIn.asAdministrator()
            .header("Accept-Language", language)
            .get("/api/v1/runs/" + run + "/tasks");
    assertThat(task.<String>path("items.find {it.state == 'waiting'}.waitsFor.text"))
        .startsWith(words)
        .endsWith(" UTC.");
    assertThat(
            SignedIn.browserOf(Role.OPERATOR)
                .request()
                .header("Accept-Language", language)
                .cookie("device-zone", "Asia/Kolkata")
                .get("/console/runs/" + run)
                .asString())
        .containsPattern(words + " [^<]* IST\\.");

    assertThat(command(run, "{\"command\":\"stop\"}").statusCode()).isEqualTo(200);
    awaitState(run, "stopped");
  }

  private static void awaitState(String run, String state) {
    Instant end = Instant.now().plus(AT_MOST);
    String seen = "";
    while (!seen.equals(state) && Instant.now().isBefore(end)) {
      seen = get("/" + run).path("state");
    }
    assertThat(seen).isEqualTo(state);
  }

  private static void publish(String name, String wait) {
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body(
            """
            {"apiVersion": "tributary/v1", "kind": "Workflow", "name": "%s",
             "activities": [{"id": "query1", "kind": "query", "settings": {"where": "false"}},
               {"id": "wait1", "kind": "wait", "settings": {%s}},
               {"id": "test1", "kind": "test", "settings": {"defaultOutlet": true,
                 "branches": [{"outlet": "some", "when": "$long(vars/@recCount) > 0"}]}},
               {"id": "end1", "kind": "end"}, {"id": "end2", "kind": "end"}],
             "transitions": [{"from": "query1", "to": "wait1"}, {"from": "wait1", "to": "test1"},
               {"from": "test1", "outlet": "some", "to": "end1"},
               {"from": "test1", "outlet": "default", "to": "end2"}]}"""
                .formatted(name, wait))
        .post("/api/v1/workflows")
        .then()
        .statusCode(201);
  }
}
