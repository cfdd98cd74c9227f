package dev.tributary.webapp.activity.externalapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.demo.ApiBehaviour;
import dev.tributary.webapp.demo.MockApi;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** An API that is away spends the budget of an activity; a resume has it once more. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TotalBudgetRunTest {
  private static final String WORKFLOW =
      """
      apiVersion: tributary/v1
      kind: Workflow
      name: NAME
      activities:
        - {id: start1, kind: start}
        - id: api1
          kind: externalApi
          settings:
            outbound: {objectAsRow: true, columns: [{name: id}]}
            execution:
              url: "http://127.0.0.1:PORT/coupons"
              retry: {attempts: 10, pause: 1ms, longestPause: 1ms, total: {attempts: 2}}
            failure: {enabled: false}
        - {id: end1, kind: end}
      transitions: [{from: start1, to: api1}, {from: api1, to: end1}]
      """;

  private final int port;
  private final String workflow = "budget-" + UUID.randomUUID().toString().substring(0, 8);

  TotalBudgetRunTest(@ConfigProperty(name = "tributary.demo.api-port") int port) {
    this.port = port;
  }

  @Test
  void the_run_fails_with_what_was_spent_and_goes_on_after_a_resume() throws IOException {
    SignedIn.asAdministrator()
        .contentType("application/yaml")
        .body(WORKFLOW.replace("NAME", workflow).replace("PORT", "" + port).getBytes(UTF_8))
        .post("/api/v1/workflows")
        .then()
        .statusCode(201);
    Response failed = post("/api/v1/workflows/" + workflow + "/runs", "{}");
    assertThat(failed.<String>path("state")).as(failed.asString()).isEqualTo("failed");
    String run = "/api/v1/runs/" + failed.path("id");
    assertThat(SignedIn.asAdministrator().get(run).asString())
        .contains("TRB-150074", "made 2 attempts; their budget is 2");
    assertThat(exchanges(run)).hasSize(2);

    try (MockApi _ = MockApi.start(port, ApiBehaviour.DEFAULT)) {
      Response resumed = post(run + "/commands", "{\"command\":\"resume\"}");
      assertThat(resumed.statusCode()).as(resumed.asString()).isLessThan(300);
      awaitEnd(run);
    }
    assertThat(exchanges(run)).hasSize(3);
  }

  private static void awaitEnd(String run) {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    String state = "";
    while (!state.equals("finished") && Instant.now().isBefore(end)) {
      state = SignedIn.asAdministrator().get(run).path("state");
    }
    assertThat(state).isEqualTo("finished");
  }

  private static List<Object> exchanges(String run) {
    return SignedIn.asAdministrator().get(run + "/exchanges").path("items");
  }

  private static Response post(String path, String body) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .header("Prefer", "wait=60")
        .body(body)
        .post(path);
  }
}
