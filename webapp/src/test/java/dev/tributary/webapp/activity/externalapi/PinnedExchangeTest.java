package dev.tributary.webapp.activity.externalapi;

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
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The recorded response of a run is pinned, and a test run uses it while the API is away. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PinnedExchangeTest extends ApiWorkflowFixture {
  private static final String CALL =
      """
      label: Coupons
      settings:
        outbound: {objectAsRow: true, columns: [{name: id}, {name: geography}]}
        execution: {url: "http://127.0.0.1:PORT/coupons"}
      """;

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
    publish(CALL);
    try (MockApi _ = MockApi.start(port, ApiBehaviour.DEFAULT)) {
      Response ended = run();
      assertThat(ended.<String>path("state")).as(ended.asString()).isEqualTo("finished");
      return ended.path("id");
    }
  }
}
