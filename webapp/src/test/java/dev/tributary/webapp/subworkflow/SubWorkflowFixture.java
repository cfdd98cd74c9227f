package dev.tributary.webapp.subworkflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.SignedIn;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Workflows with a sub-workflow, their runs and the commands for them. */
abstract class SubWorkflowFixture {
  private static final Duration AT_MOST = Duration.ofSeconds(60);

  static final String FAILING =
      """
      "activities": [{"id": "start1", "kind": "start"},
        {"id": "end1", "kind": "end",
         "settings": {"signal": {"workflow": "%s", "activity": "order1"}}}],
      "transitions": [{"from": "start1", "to": "end1"}]""";

  static String calling(String settings) {
    return """
        "activities": [{"id": "start1", "kind": "start"},
          {"id": "sub1", "kind": "subWorkflow", "settings": {%s}},
          {"id": "end1", "kind": "end"}],
        "transitions": [{"from": "start1", "to": "sub1"}, {"from": "sub1", "to": "end1"}]"""
        .formatted(settings);
  }

  static void publish(String name, String flow) {
    Response saved = save(name, flow);
    assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(201);
  }

  static Response save(String name, String flow) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .body(
            "{\"apiVersion\": \"tributary/v1\", \"kind\": \"Workflow\", \"name\": \"%s\", %s}"
                .formatted(name, flow))
        .post("/api/v1/workflows");
  }

  static String start(String workflow) {
    Response started =
        SignedIn.asAdministrator()
            .contentType("application/json")
            .body("{}")
            .post("/api/v1/workflows/" + workflow + "/runs");
    assertThat(started.statusCode()).as(started.asString()).isEqualTo(202);
    return started.path("id");
  }

  static void command(String run, String command) {
    send(run, "{\"command\": \"%s\"}".formatted(command));
  }

  static void send(String run, String body) {
    Response commanded =
        SignedIn.asAdministrator()
            .contentType("application/json")
            .body(body)
            .post("/api/v1/runs/" + run + "/commands");
    assertThat(commanded.statusCode()).as(commanded.asString()).isLessThan(300);
  }

  static String state(String run) {
    return get("/api/v1/runs/" + run).path("state");
  }

  static Response get(String path) {
    return SignedIn.asAdministrator().get(path);
  }

  static String page(String path) {
    return SignedIn.browserOf(Role.OPERATOR).get(path).asString();
  }

  static void awaitState(String run, String state) {
    awaitUntil(() -> state(run).equals(state));
  }

  static void awaitUntil(BooleanSupplier condition) {
    Instant end = Instant.now().plus(AT_MOST);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("the condition is not met in time").isBefore(end);
      Thread.onSpinWait();
    }
  }
}
