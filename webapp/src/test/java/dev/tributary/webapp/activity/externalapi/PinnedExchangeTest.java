package dev.tributary.webapp.activity.externalapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.demo.ApiBehaviour;
import dev.tributary.webapp.demo.MockApi;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The recorded response of a run is pinned, and a test run uses it while the API is away. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PinnedExchangeTest {
  private static final String WORKFLOW =
      """
      apiVersion: tributary/v1
      kind: Workflow
      name: NAME
      activities:
        - {id: start1, kind: start}
        - id: api1
          kind: externalApi
          label: Coupons
          settings:
            outbound: {objectAsRow: true, columns: [{name: id}, {name: geography}]}
            execution: {url: "http://127.0.0.1:PORT/coupons"}
        - {id: end1, kind: end}
      transitions: [{from: start1, to: api1}, {from: api1, to: end1}]
      """;

  private final int port;
  private final String workflow = "recorded-" + UUID.randomUUID().toString().substring(0, 8);

  PinnedExchangeTest(@ConfigProperty(name = "tributary.demo.api-port") int port) {
    this.port = port;
  }

  @Test
  void it_is_pinned_on_the_page_of_its_run_and_a_test_run_uses_it() throws IOException {
    String run = ended();
    Response exchange = get("/api/v1/runs/" + run + "/exchanges");
    String path =
        "/console/runs/%s/exchanges/%s/pin".formatted(run, exchange.<String>path("items[0].id"));
    Browser operator = SignedIn.browserOf(Role.OPERATOR);
    Browser designer = SignedIn.browserOf(Role.DESIGNER);
    String tab = "/console/runs/" + run + "?tab=exchanges";
    assertThat(operator.get(tab).asString()).contains("Americas").doesNotContain(path);
    assertThat(operator.post(path, Map.of()).statusCode()).isEqualTo(403);
    assertThat(Jsoup.parse(designer.get(tab).asString()).select("form[action=" + path + "]"))
        .hasSize(1);

    Response pinned = designer.post(path, Map.of());
    assertThat(pinned.statusCode()).isEqualTo(303);
    assertThat(designer.get(pinned.header("Location")).asString())
        .contains("Use it instead of a call");
    assertThat(get("/api/v1/workflows/" + workflow + "/pinned-responses/api1").<String>path("body"))
        .contains("Americas");
    assertThat(
            get("/api/v1/audit?objectType=pinned-response&objectName=" + workflow + "/api1")
                .<List<String>>path("items.action"))
        .containsExactly("changed");

    Response tested = testRun();
    assertThat(tested.<String>path("state")).as(tested.asString()).isEqualTo("finished");
    String test = "/api/v1/runs/" + tested.path("id");
    assertThat(get(test + "/exchanges").<List<?>>path("items")).isEmpty();
    assertThat(get(test + "/transitions/api1/out/rows").asString()).contains("Americas");
  }

  @Test
  void what_is_not_there_is_not_found() throws IOException {
    Browser designer = SignedIn.browserOf(Role.DESIGNER);
    String other = "/exchanges/" + UUID.randomUUID() + "/pin";
    assertThat(designer.post("/console/runs/" + ended() + other, Map.of()).statusCode())
        .isEqualTo(404);
    assertThat(designer.post("/console/runs/" + UUID.randomUUID() + other, Map.of()).statusCode())
        .isEqualTo(404);
  }

  /** A run that has called the API, which is away from then on. */
  private String ended() throws IOException {
    SignedIn.asAdministrator()
        .contentType("application/yaml")
        .body(WORKFLOW.replace("NAME", workflow).replace("PORT", "" + port).getBytes(UTF_8))
        .post("/api/v1/workflows")
        .then()
        .statusCode(201);
    try (MockApi _ = MockApi.start(port, ApiBehaviour.DEFAULT)) {
      Response ended =
          SignedIn.asAdministrator()
              .contentType("application/json")
              .header("Prefer", "wait=60")
              .body("{}")
              .post("/api/v1/workflows/" + workflow + "/runs");
      assertThat(ended.<String>path("state")).as(ended.asString()).isEqualTo("finished");
      return ended.path("id");
    }
  }

  private Response testRun() {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .header("Prefer", "wait=60")
        .body("{}")
        .post("/api/v1/workflows/" + workflow + "/test-runs");
  }

  private static Response get(String path) {
    return SignedIn.asAdministrator().get(path);
  }
}
