package dev.tributary.webapp.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.security.SignedIn;
import io.restassured.response.Response;
import java.util.List;

/** The calls about runs that several tests make. */
public final class RunCalls {
  private RunCalls() {}

  /** Publishes a workflow of Start, a query and End. */
  public static void publish(String name, String parameters, String query) {
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body(
            """
            {"apiVersion": "tributary/v1", "kind": "Workflow", "name": "%s",
             "keepInterimResults": true, "parameters": [%s],
             "activities": [{"id": "start1", "kind": "start"},
               {"id": "query1", "kind": "query", "settings": {%s}}, {"id": "end1", "kind": "end"}],
             "transitions": [{"from": "start1", "to": "query1"}, {"from": "query1", "to": "end1"}]}"""
                .formatted(name, parameters, query))
        .post("/api/v1/workflows")
        .then()
        .statusCode(201);
  }

  public static Response start(String workflow, String body) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .header("Prefer", "wait=60")
        .body(body)
        .post("/api/v1/workflows/" + workflow + "/runs");
  }

  /** Starts without waiting, under a key. */
  static Response startOnce(String workflow, String key, String body) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(body)
        .post("/api/v1/workflows/" + workflow + "/runs");
  }

  static Response command(String run, String body) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/runs/" + run + "/commands");
  }

  static Response get(String path) {
    return SignedIn.asAdministrator().get("/api/v1/runs" + path);
  }

  static void assertRefused(Response response, int status, String code, String... reported) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.<String>path("code")).isEqualTo(code);
    assertThat(List.of(reported))
        .allSatisfy(word -> assertThat(response.asString()).contains(word));
  }
}
