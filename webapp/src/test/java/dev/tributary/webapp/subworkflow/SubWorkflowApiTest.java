package dev.tributary.webapp.subworkflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Runs that start runs of other workflows and wait for them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SubWorkflowApiTest extends SubWorkflowFixture {
  @Test
  void a_child_gets_parameters_and_gives_event_variables_back() {
    publish(
        "sub-sums",
        """
        "parameters": [{"name": "city", "type": "text"}],
        "activities": [{"id": "start1", "kind": "start"}, {"id": "end1", "kind": "end"}],
        "transitions": [{"from": "start1", "to": "end1"}]""");
    publish(
        "sub-asks",
        calling(
            """
            "workflow": "sub-sums", "parameters": [{"name": "city", "value": "'Delft'"}],
             "variables": [{"name": "city", "type": "text"}]"""));
    String run = start("sub-asks");

    awaitState(run, "finished");
    Response children = get("/api/v1/runs/" + run + "/children");
    String child = children.path("items[0].id");
    assertThat(children.<String>path("items[0].workflow")).isEqualTo("sub-sums");
    assertThat(children.<String>path("items[0].trigger.kind")).isEqualTo("parentRun");
    assertThat(children.<String>path("items[0].trigger.activity")).isEqualTo("sub1");
    assertThat(get("/api/v1/runs/" + run + "/tasks").asString()).contains("Delft");
    assertThat(page("/console/runs/" + run)).contains("/console/runs/" + child, "sub-sums");
    assertThat(page("/console/runs/" + child)).contains("/console/runs/" + run);
  }

  @Test
  void commands_are_passed_on_to_the_child() {
    publish("sub-waits", WAITING);
    publish("sub-holds", calling("\"workflow\": \"sub-waits\""));
    String run = start("sub-holds");
    awaitUntil(() -> get("/api/v1/runs/" + run + "/children").path("items[0].id") != null);
    String child = get("/api/v1/runs/" + run + "/children").path("items[0].id");
    awaitState(child, "waiting");

    command(run, "pause");
    assertThat(state(child)).isEqualTo("paused");
    command(run, "resume");
    assertThat(state(child)).isEqualTo("waiting");
    command(run, "stop");
    assertThat(state(run)).isEqualTo("stopped");
    assertThat(state(child)).isEqualTo("stopped");
  }

  @Test
  void a_failed_child_fails_the_activity_and_is_resumed_with_it() {
    publish("sub-fails", FAILING.formatted("sub-missing"));
    publish("sub-tries", calling("\"workflow\": \"sub-fails\""));
    String run = start("sub-tries");

    awaitState(run, "failed");
    assertThat(get("/api/v1/runs/" + run).<String>path("failure.code")).isEqualTo("TRB-158006");
    String child = get("/api/v1/runs/" + run + "/children").path("items[0].id");
    assertThat(state(child)).isEqualTo("failed");

    publish("sub-missing", SIGNALLED);
    SignedIn.asAdministrator().post("/api/v1/workflows/sub-missing/arm");
    command(run, "resume");
    awaitState(run, "finished");
    assertThat(state(child)).isEqualTo("finished");
    assertThat(get("/api/v1/runs/" + run + "/children").jsonPath().getList("items")).hasSize(1);
  }

  @Test
  void a_restart_stops_the_child_that_is_still_at_work() {
    publish("sub-works", WAITING);
    publish(
        "sub-parts",
        """
        "activities": [{"id": "start1", "kind": "start"},
          {"id": "sub1", "kind": "subWorkflow", "settings": {"workflow": "sub-works"}},
          {"id": "end1", "kind": "end"}, {"id": "start2", "kind": "start"},
          {"id": "wait2", "kind": "externalSignal"},
          {"id": "end2", "kind": "end",
           "settings": {"signal": {"workflow": "sub-absent", "activity": "order1"}}}],
        "transitions": [{"from": "start1", "to": "sub1"}, {"from": "sub1", "to": "end1"},
          {"from": "start2", "to": "wait2"}, {"from": "wait2", "to": "end2"}]""");
    String run = start("sub-parts");
    awaitUntil(() -> get("/api/v1/runs/" + run + "/children").path("items[0].id") != null);
    String child = get("/api/v1/runs/" + run + "/children").path("items[0].id");
    awaitState(child, "waiting");
    awaitState(run, "waiting");
    send(run, "{\"command\": \"skip\", \"activity\": \"wait2\"}");
    awaitState(run, "failed");
    assertThat(state(child)).isEqualTo("waiting");

    command(run, "restart");

    assertThat(state(child)).isEqualTo("stopped");
    awaitUntil(
        () -> get("/api/v1/runs/" + run + "/children").jsonPath().getList("items").size() == 2);
  }

  @Test
  void a_failure_leaves_by_its_outlet_where_one_is_drawn() {
    publish("sub-breaks", FAILING.formatted("sub-nowhere"));
    publish(
        "sub-catches",
        """
        "activities": [{"id": "start1", "kind": "start"},
          {"id": "sub1", "kind": "subWorkflow", "settings": {"workflow": "sub-breaks"}},
          {"id": "end1", "kind": "end"}, {"id": "end2", "kind": "end"}],
        "transitions": [{"from": "start1", "to": "sub1"}, {"from": "sub1", "to": "end1"},
          {"from": "sub1", "outlet": "failed", "to": "end2"}]""");

    awaitState(start("sub-catches"), "finishedWithWarnings");
  }

  @Test
  void workflows_that_call_themselves_are_refused_also_through_others() {
    Response itself = save("sub-self", calling("\"workflow\": \"sub-self\""));
    assertThat(itself.statusCode()).as(itself.asString()).isEqualTo(422);
    assertThat(itself.asString()).contains("TRB-100114", "sub-self -> sub-self");

    publish("sub-first", calling("\"workflow\": \"sub-second\""));
    publish("sub-second", calling("\"workflow\": \"sub-third\""));
    Response circle = save("sub-third", calling("\"workflow\": \"sub-first\""));
    assertThat(circle.statusCode()).isEqualTo(422);
    assertThat(circle.asString())
        .contains(
            "activities[sub1].settings.workflow",
            "sub-third -> sub-first -> sub-second -> sub-third");
  }

  @Test
  void what_cannot_be_started_fails_with_its_reason() {
    publish("sub-lost", calling("\"workflow\": \"sub-unknown\""));

    String run = start("sub-lost");

    awaitState(run, "failed");
    assertThat(get("/api/v1/runs/" + run).<String>path("failure.code")).isEqualTo("TRB-100201");
  }

  private static final String WAITING =
      """
      "activities": [{"id": "start1", "kind": "start"}, {"id": "wait1", "kind": "externalSignal"},
        {"id": "end1", "kind": "end"}],
      "transitions": [{"from": "start1", "to": "wait1"}, {"from": "wait1", "to": "end1"}]""";

  private static final String SIGNALLED =
      """
      "activities": [{"id": "order1", "kind": "externalSignal"}, {"id": "end1", "kind": "end"}],
      "transitions": [{"from": "order1", "to": "end1"}]""";
}
