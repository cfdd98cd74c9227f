package dev.tributary.webapp.run;

import static dev.tributary.webapp.run.RunCalls.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.demo.ApiBehaviour;
import dev.tributary.webapp.demo.MockApi;
import dev.tributary.webapp.demo.SampleProfiles;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A response that has drifted holds the run; its report is on the page and in the API. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DriftApiTest {
  private static final Duration AT_MOST = Duration.ofSeconds(60);
  private static final String WORKFLOW =
      """
      apiVersion: tributary/v1
      kind: Workflow
      name: NAME
      activities:
        - {id: start1, kind: start}
        - {id: query1, kind: query, settings: {where: zipCode is not empty}}
        - id: api1
          kind: externalApi
          label: Coupons
          settings:
            inbound: {columns: [zipCode]}
            outbound:
              arrayPath: /codeData/codes
              columns: [code, {name: gone}, {name: state, type: integer, onError: rejectLine}]
            execution: {url: "http://127.0.0.1:PORT/coupons"}
            drift: {newColumn: warn, missingColumn: warn, holdRejects: 50}
        - {id: end1, kind: end}
      transitions:
        - {from: start1, to: query1}
        - {from: query1, to: api1}
        - {from: api1, to: end1}
      """;

  private final SampleProfiles people;
  private final int port;
  private final String workflow = "drifted-" + UUID.randomUUID().toString().substring(0, 8);

  DriftApiTest(SampleProfiles people, @ConfigProperty(name = "tributary.demo.api-port") int port) {
    this.people = people;
    this.port = port;
  }

  @BeforeEach
  void publish() {
    people.put(LocalDate.of(2026, 11, 30));
    SignedIn.asAdministrator()
        .contentType("application/yaml")
        .body(WORKFLOW.replace("NAME", workflow).replace("PORT", "" + port).getBytes(UTF_8))
        .post("/api/v1/workflows")
        .then()
        .statusCode(201);
  }

  @Test
  void the_run_waits_with_its_reason_and_a_person_lets_it_go_on() throws IOException {
    String run = held();

    Response report = get("/" + run + "/drift");
    assertThat(report.<List<String>>path("items[0].differences.kind")).contains("new", "missing");
    assertThat(
            report.<List<String>>path("items[0].differences.findAll {it.kind == 'missing'}.column"))
        .contains("gone");
    assertThat(report.<String>path("items[0].differences.find {it.column == 'internalId'}.type"))
        .isEqualTo("text");
    assertThat(report.<Integer>path("items[0].rejected"))
        .isEqualTo(report.<Integer>path("items[0].lines"))
        .isPositive();
    Browser operator = SignedIn.browserOf(Role.OPERATOR);
    assertThat(operator.get("/console/runs/" + run + "?tab=drift").asString())
        .contains("internalId", "gone", "Missing: no value in any response");
    String id = approval(run);
    assertThat(operator.get("/console/approvals/" + id).asString()).contains("were rejected");

    operator.post("/console/approvals/" + id + "/decision", Map.of("decision", "approved"));
    awaitState(run, "finished");
  }

  @Test
  void a_person_stops_it() throws IOException {
    String run = held();
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body(Map.of("decision", "rejected", "note", "look at the API first"))
        .post("/api/v1/approvals/" + approval(run) + "/decision")
        .then()
        .statusCode(204);
    awaitState(run, "failed");
    assertThat(get("/" + run).asString()).contains("TRB-150751");
  }

  @Test
  void new_properties_become_columns_of_their_types_in_the_draft() throws IOException {
    String run = held();
    Integer task = get("/" + run + "/drift").path("items[0].task");
    String path = "/api/v1/runs/" + run + "/drift/" + task + "/columns";
    Response added = SignedIn.asAdministrator().post(path);
    assertThat(added.<List<String>>path("columns")).contains("internalId", "zipCode");
    Response draft = SignedIn.asAdministrator().get("/api/v1/workflows/" + workflow + "/draft");
    assertThat(draft.asString()).contains("internalId");
    assertThat(SignedIn.asAdministrator().post(path).<String>path("code")).isEqualTo("TRB-150752");
    Response unknown = SignedIn.asAdministrator().post(path.replace("/" + task, "/" + (task + 1)));
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.<String>path("code")).isEqualTo("TRB-150753");
    assertThat(SignedIn.withKeyOf(Role.OPERATOR).post(path).statusCode()).isEqualTo(403);
    Browser designer = SignedIn.browserOf(Role.DESIGNER);
    assertThat(designer.get("/console/runs/" + run + "?tab=drift").asString())
        .contains("/drift/" + task + "/columns");
    RunCalls.command(run, "{\"command\":\"stop\"}");
  }

  @Test
  void the_reports_of_an_unknown_run_are_not_found() {
    assertThat(get("/" + UUID.randomUUID() + "/drift").statusCode()).isEqualTo(404);
  }

  private String held() throws IOException {
    try (MockApi _ = MockApi.start(port, ApiBehaviour.DEFAULT)) {
      String run = RunCalls.startOnce(workflow, workflow, "{}").path("id");
      awaitState(run, "waiting");
      return run;
    }
  }

  private static String approval(String run) {
    return SignedIn.asAdministrator()
        .get("/api/v1/approvals?limit=200")
        .path("items.find {it.run == '" + run + "'}.id");
  }

  private static void awaitState(String run, String state) {
    Instant end = Instant.now().plus(AT_MOST);
    String seen = "";
    while (!seen.equals(state) && Instant.now().isBefore(end)) {
      seen = get("/" + run).path("state");
    }
    assertThat(seen).isEqualTo(state);
  }
}
