package dev.tributary.webapp.cli;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The administrator of a running program, through its API. */
record Administrator(URI address, String password) {
  /** A new API key of that role. */
  String key(String role) {
    return request()
        .contentType("application/json")
        .body("{\"name\":\"terminal of a %s\",\"role\":\"%s\"}".formatted(role, role))
        .post("/api/v1/api-keys")
        .path("key");
  }

  /** Publishes a workflow of one activity between start and end. */
  void publish(String name, String parameters, String activity) {
    request()
        .contentType("application/yaml; charset=utf-8")
        .body(
            """
            apiVersion: tributary/v1
            kind: Workflow
            name: %s
            %sactivities:
              - {id: start1, kind: start}
              - %s
              - {id: end1, kind: end}
            transitions:
              - {from: start1, to: query1}
              - {from: query1, to: end1}
            """
                .formatted(name, parameters, activity)
                .getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/workflows")
        .then()
        .statusCode(201);
  }

  /** How many people are found by this customer number. */
  int people(String externalId) {
    return request().queryParam("search", externalId).get("/api/v1/profiles").path("items.size()");
  }

  private RequestSpecification request() {
    return given().baseUri(address.toString()).auth().preemptive().basic("admin", password);
  }
}
