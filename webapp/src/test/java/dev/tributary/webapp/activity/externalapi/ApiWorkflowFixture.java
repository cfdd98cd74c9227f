package dev.tributary.webapp.activity.externalapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.security.SignedIn;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A published workflow whose one activity {@code api1} calls an API, and its runs. */
abstract class ApiWorkflowFixture {
  private static final String WORKFLOW =
      """
      apiVersion: tributary/v1
      kind: Workflow
      name: NAME
      activities:
        - {id: start1, kind: start}
        - id: api1
          kind: externalApi
      ACTIVITY\
        - {id: end1, kind: end}
      transitions: [{from: start1, to: api1}, {from: api1, to: end1}]
      """;

  @ConfigProperty(name = "tributary.demo.api-port")
  int port;

  final String workflow = "calling-" + UUID.randomUUID().toString().substring(0, 8);

  /** Publishes it with this label and these settings; {@code PORT} is that of the sample API. */
  void publish(String activity) {
    String yaml =
        WORKFLOW
            .replace("NAME", workflow)
            .replace("ACTIVITY", activity.indent(4))
            .replace("PORT", Integer.toString(port));
    SignedIn.asAdministrator()
        .contentType("application/yaml")
        .body(yaml.getBytes(UTF_8))
        .post("/api/v1/workflows")
        .then()
        .statusCode(201);
  }

  Response run() {
    return post("/api/v1/workflows/" + workflow + "/runs", "{}");
  }

  Response testRun() {
    return post("/api/v1/workflows/" + workflow + "/test-runs", "{}");
  }

  /** Waits for the end of the run. */
  static Response post(String path, String body) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .header("Prefer", "wait=60")
        .body(body)
        .post(path);
  }

  static Response get(String path) {
    return SignedIn.asAdministrator().get(path);
  }

  static void awaitFinished(String run) {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    String state = "";
    while (!state.equals("finished") && Instant.now().isBefore(end)) {
      state = get(run).path("state");
    }
    assertThat(state).isEqualTo("finished");
  }
}
