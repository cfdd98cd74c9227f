package dev.tributary.webapp.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A response that is pinned stands in for the call of a test call; no API is called here. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PinnedResponsesTest extends ApiWorkflowFixture {
  private static final String CALL =
      """
      settings:
        outbound: {arrayPath: /items, columns: [{name: code}, {name: n, type: integer, onError: rejectLine}]}
        execution: {method: GET, url: "https://api.example.com/items"}
        rules: [{status: [200], at: /ok, equals: "false", then: fail, message: Not ok}]
      """;

  private final String api = "/api/v1/workflows/" + workflow + "/pinned-responses";

  @BeforeEach
  void publish() {
    publish(CALL);
  }

  @Test
  void a_test_call_uses_it_and_says_so() {
    assertThat(pin("{\"items\":[{\"code\":\"0798\",\"n\":1},{\"n\":\"x\"}]}").statusCode())
        .isEqualTo(204);

    Response tried = call();
    assertThat(tried.statusCode()).as(tried.asString()).isEqualTo(200);
    assertThat(tried.<Boolean>path("pinned")).isTrue();
    assertThat(tried.<List<List<String>>>path("mapped.rows")).containsExactly(List.of("0798", "1"));
    assertThat(tried.<Integer>path("mapped.rejectCount")).isEqualTo(1);
    assertThat(tried.<String>path("request.url")).isEqualTo("https://api.example.com/items");
  }

  /** A large one too: it is no sample of the start. */
  @Test
  void a_test_run_uses_it_where_nothing_is_chosen() {
    String large = " ".repeat(100_000);
    pin("{\"items\":[{\"code\":\"0798\",\"n\":1}]," + large + "\"more\":0}");
    Response ended = testRun();
    String rows = ended.path("id") + "/transitions/api1/out/rows";
    assertThat(ended.<String>path("state")).as(ended.asString()).isEqualTo("finished");
    assertThat(SignedIn.asAdministrator().get("/api/v1/runs/" + rows).asString()).contains("0798");
    assertThat(
            SignedIn.asAdministrator()
                .get("/api/v1/runs/" + ended.path("id") + "/test-report")
                .<List<String>>path("sampled"))
        .containsExactly("api1");
  }

  @Test
  void a_test_run_sees_its_status_and_the_rules_of_the_activity() {
    put("api1", Map.of("body", "", "status", 204));
    assertThat(testRun().<String>path("state")).isEqualTo("finished");

    pin("{\"ok\":false}");
    assertThat(testRun().<String>path("state")).isEqualTo("failed");
  }

  @Test
  void the_form_of_a_test_run_uses_it_unless_a_person_chooses_else() {
    pin("{\"items\":[{\"code\":\"0798\",\"n\":1}]}");
    Browser operator = SignedIn.browserOf(Role.OPERATOR);
    String form = "/console/workflows/" + workflow + "/test-run";
    Element choice = Jsoup.parse(operator.get(form).asString()).expectFirst("#call-api1");
    assertThat(choice.select("option[selected]").eachText())
        .containsExactly("The pinned response if there is one, else real");

    String run = operator.post(form, Map.of("call-api1", "")).header("Location");
    String api = run.replaceFirst(".*/console", "/api/v1");
    awaitFinished(api);
    assertThat(SignedIn.asAdministrator().get(api + "/exchanges").<List<?>>path("items")).isEmpty();
  }

  @Test
  void it_passes_the_rules_of_the_activity() {
    pin("{\"ok\":false}");
    assertThat(call().<String>path("failure.message")).contains("Not ok");
  }

  @Test
  void it_is_listed_shown_and_removed() {
    pin("{\"items\":[]}");
    assertThat(getPinned("").<List<String>>path("items.activity")).containsExactly("api1");
    assertThat(getPinned("").<List<Object>>path("items.body")).containsOnlyNulls();
    assertThat(getPinned("/api1").<String>path("body")).isEqualTo("{\"items\":[]}");
    assertThat(getPinned("/api1").<String>path("pinnedBy")).isEqualTo("admin");

    assertThat(SignedIn.asAdministrator().delete(api + "/api1").statusCode()).isEqualTo(204);
    assertThat(getPinned("/api1").<String>path("code")).isEqualTo("TRB-150761");
    assertThat(call().<String>path("code")).isEqualTo("TRB-150761");
    assertThat(SignedIn.withKeyOf(Role.VIEWER).get(api).statusCode()).isEqualTo(403);
  }

  @Test
  void what_cannot_be_pinned_is_refused() {
    assertThat(pin("x".repeat(262_145)).<String>path("code")).isEqualTo("TRB-150760");
    assertThat(pin("").<String>path("code")).isEqualTo("TRB-150766");
    assertThat(put("api1", Map.of("body", "[]", "status", 503)).<String>path("code"))
        .isEqualTo("TRB-150762");
    assertThat(put("start1", Map.of("body", "[]")).statusCode()).isEqualTo(404);
    assertThat(
            put("api1", Map.of("run", UUID.randomUUID(), "exchange", UUID.randomUUID()))
                .statusCode())
        .isEqualTo(404);
    assertThat(getPinned("/api1").statusCode()).isEqualTo(404);
  }

  @Test
  void the_page_of_a_test_call_shows_uses_and_removes_it() {
    Browser designer = SignedIn.browserOf(Role.DESIGNER);
    String activity = "/console/workflows/" + workflow + "/activities/api1";
    Map<String, String> typed =
        Map.of(
            "contentType", "application/json", "body", "{\"items\":[{\"code\":\"<b>\",\"n\":1}]}");
    assertThat(designer.post(activity + "/pinned-response", typed).statusCode()).isEqualTo(303);
    assertThat(designer.get(activity + "/test-call").asString())
        .contains("Use it instead of a call");

    Response used = designer.post(activity + "/test-call/pinned", Map.of());
    String page = designer.get(used.header("Location")).asString();
    assertThat(page).contains("This is the pinned response. Nothing was called.");
    assertThat(Jsoup.parse(page).select("td").eachText()).contains("<b>");

    designer.post(activity + "/pinned-response/remove", Map.of());
    assertThat(designer.get(activity + "/test-call").asString())
        .doesNotContain("Use it instead of a call");
  }

  private Response pin(String body) {
    return put("api1", Map.of("body", body));
  }

  private Response put(String activity, Map<String, Object> body) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .body(body)
        .put(api + "/" + activity);
  }

  private Response getPinned(String path) {
    return SignedIn.asAdministrator().get(api + path);
  }

  private Response call() {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .body(Map.of("workflow", workflow, "activity", "api1", "pinned", true))
        .post("/api/v1/external-api/test-call");
  }
}
