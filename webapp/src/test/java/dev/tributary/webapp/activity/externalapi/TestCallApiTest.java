package dev.tributary.webapp.activity.externalapi;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A call by hand from the birthday workflow, which has no run. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TestCallApiTest {
  private static final Path STORY = Path.of("..", "examples", "birthday-coupons.yaml");

  private final SampleProfiles people;
  private final InstantSource clock;
  private final int port;
  private final String workflow = "tried-" + UUID.randomUUID().toString().substring(0, 8);
  private @Nullable MockApi api;

  TestCallApiTest(
      SampleProfiles people,
      InstantSource clock,
      @ConfigProperty(name = "tributary.demo.api-port") int port) {
    this.people = people;
    this.clock = clock;
    this.port = port;
  }

  @BeforeEach
  void keep_a_draft_and_start_the_api() throws IOException {
    people.put(LocalDate.ofInstant(clock.instant(), ZoneId.of("America/Los_Angeles")));
    api = MockApi.start(port, ApiBehaviour.DEFAULT);
    keepDraft(story());
  }

  @AfterEach
  void stop_the_api() {
    api().close();
  }

  @Test
  void sends_the_rows_that_would_arrive_and_maps_the_response() {
    Response tried = call(Map.of("workflow", workflow, "rows", 1));

    assertThat(tried.statusCode()).as(tried.asString()).isEqualTo(200);
    assertThat(tried.<Integer>path("rowsSent")).isEqualTo(1);
    assertThat(tried.<String>path("request.body"))
        .matches(
            "\\{\"params\":\\{\"count\":1,\"state\":\"CA\"},\"data\":\\[\\{\"zipCode\":\"\\d+\"}]}");
    assertThat(tried.<Integer>path("response.status")).isEqualTo(200);
    assertThat(tried.<String>path("response.body")).contains("codeData");
    assertThat(tried.<List<String>>path("mapped.columns"))
        .containsExactly("code", "internalId", "state", "zipCode");
    assertThat(tried.<Integer>path("mapped.rowCount")).isEqualTo(1);
    assertThat(tried.<String>path("mapped.rows[0][0]")).matches("\\d{7}");
    assertThat(tried.<Object>path("failure")).isNull();
    assertThat(api().calls()).isEqualTo(1);
  }

  @Test
  void shows_the_request_and_sends_nothing() {
    Response shown = preview(Map.of("workflow", workflow, "rows", 1));

    assertThat(shown.statusCode()).as(shown.asString()).isEqualTo(200);
    assertThat(shown.<Integer>path("rows")).isEqualTo(1);
    assertThat(shown.<String>path("request.method")).isEqualTo("POST");
    assertThat(shown.<String>path("request.url")).isEqualTo(url());
    assertThat(shown.<String>path("request.body"))
        .matches(
            "\\{\"params\":\\{\"count\":1,\"state\":\"CA\"},\"data\":\\[\\{\"zipCode\":\"\\d+\"}]}");
    assertThat(shown.<Object>path("failure")).isNull();
    assertThat(api().calls()).isZero();
  }

  @Test
  void a_preview_masks_secrets_and_reports_what_cannot_work() {
    String secret = "preview-" + workflow;
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body(Map.of("value", "s3cret&value", "origins", List.of("http://127.0.0.1:" + port)))
        .put("/api/v1/secrets/" + secret)
        .then()
        .statusCode(201);
    Map<String, Object> execution =
        Map.of(
            "method", "GET",
            "url", url(),
            "query",
                List.of(Map.of("name", "n", "value", 7), Map.of("name", "key", "secret", secret)));
    Response shown =
        preview(
            Map.of(
                "settings",
                Map.of("outbound", Map.of("columns", List.of("a")), "execution", execution)));
    assertThat(shown.<String>path("request.url")).startsWith(url() + "?n=7&key=");
    assertThat(shown.asString()).doesNotContain("s3cret");
    assertThat(shown.<Integer>path("request.bodyBytes")).isZero();

    assertThat(
            preview(Map.of("settings", settings("https://192.168.0.5/x")))
                .<List<String>>path("problems.code"))
        .containsExactly("WKF-560244");
    assertThat(api().calls()).isZero();
  }

  @Test
  void the_page_of_a_test_call_shows_the_request_alone() {
    Browser designer = SignedIn.browserOf(Role.DESIGNER);
    Response led =
        designer.post(
            "/console/workflows/%s/activities/externalApi1/test-call/request".formatted(workflow),
            Map.of("rows", "2"));
    assertThat(led.statusCode()).isEqualTo(303);
    String page =
        designer.get(led.header("Location").replaceFirst("^https?://[^/]+", "")).asString();
    assertThat(page).contains("POST " + url(), "made of 2 rows", "not sent", "zipCode");
    assertThat(api().calls()).isZero();
  }

  @Test
  void leaves_nothing_behind_but_a_line_in_the_audit_trail() {
    int runs = count("/api/v1/runs");
    call(Map.of("workflow", workflow));

    assertThat(count("/api/v1/runs")).isEqualTo(runs);
    Response audit =
        SignedIn.asAdministrator()
            .get("/api/v1/audit?objectType=workflow&action=tested&objectName=" + workflow);
    assertThat(audit.<List<String>>path("items.after.activity")).containsExactly("externalApi1");
    assertThat(audit.<String>path("items[0].after.url")).endsWith("/coupons");
  }

  @Test
  void shows_the_response_before_there_are_columns() {
    Map<String, Object> body = Map.of("settings", Map.of("execution", Map.of("url", url())));
    Response tried = call(body);

    assertThat(tried.statusCode()).as(tried.asString()).isEqualTo(200);
    assertThat(tried.<String>path("response.body")).contains("codeData");
    assertThat(tried.<Object>path("mapped")).isNull();
    assertThat(tried.<Object>path("failure")).isNull();
    assertThat(preview(body).<String>path("request.url")).isEqualTo(url());
    assertThat(api().calls()).isEqualTo(1);
  }

  @Test
  void tries_settings_that_are_not_saved_and_shows_rejects() {
    Response tried =
        call(
            Map.of(
                "workflow",
                workflow,
                "settings",
                Map.of(
                    "outbound",
                        Map.of(
                            "arrayPath",
                            "/codeData/codes",
                            "columns",
                            List.of(
                                Map.of(
                                    "name", "code",
                                    "maxLength", 3,
                                    "onError", "rejectLine"))),
                    "inbound", Map.of("columns", List.of("zipCode")),
                    "execution", Map.of("url", url()))));

    assertThat(tried.<Integer>path("mapped.rowCount")).isZero();
    assertThat(tried.<Integer>path("mapped.rejectCount")).isEqualTo(2);
    assertThat(tried.<String>path("mapped.rejects[0].column")).isEqualTo("code");
    assertThat(tried.<String>path("mapped.rejects[0].reason"))
        .isEqualTo("longer than the column allows");
    assertThat(tried.<List<String>>path("mapped.notes")).hasSize(2);
  }

  @Test
  void shows_why_a_response_brought_no_rows() {
    api().behave(new ApiBehaviour(503, 0, null, null, 0));
    Response busy = call(Map.of("workflow", workflow));
    assertThat(busy.<String>path("failure.code")).isEqualTo("TRB-150001");
    assertThat(busy.<Integer>path("response.status")).isEqualTo(503);
    assertThat(busy.<Object>path("mapped")).isNull();
    assertThat(api().calls()).isEqualTo(1);
  }

  @Test
  void shows_the_response_whose_value_the_condition_of_the_pages_cannot_read() {
    Map<String, Object> when =
        Map.of("column", "code", "condition", "$($boolean(vars/@pageValue))");
    Response tried =
        call(
            Map.of(
                "workflow",
                workflow,
                "settings",
                Map.of(
                    "outbound", Map.of("arrayPath", "/codeData/codes", "columns", List.of("code")),
                    "inbound", Map.of("columns", List.of("zipCode")),
                    "pagination",
                        Map.of(
                            "kind", "page",
                            "tokenIn", Map.of("query", "page"),
                            "stop", Map.of("emptyPage", "goOn", "when", when)),
                    "execution", Map.of("url", url()))));

    assertThat(tried.<String>path("failure.code")).as(tried.asString()).isEqualTo("TRB-150629");
    assertThat(tried.<Integer>path("response.status")).isEqualTo(200);
    assertThat(tried.<String>path("response.body")).contains("codeData");
  }

  @Test
  void goes_through_the_guard_like_any_call() {
    Response tried = call(Map.of("settings", settings("https://192.168.0.5/x")));
    assertThat(tried.statusCode()).isEqualTo(422);
    assertThat(tried.<List<String>>path("problems.code")).containsExactly("WKF-560244");
  }

  @Test
  void reports_settings_that_cannot_be_read_at_their_place() {
    Response tried = call(Map.of("settings", Map.of("uri", "x")));
    assertThat(tried.statusCode()).isEqualTo(422);
    assertThat(tried.<List<String>>path("problems.place"))
        .containsExactly("activities[externalApi1].settings.uri");
  }

  @Test
  void reports_when_rows_cannot_be_known_without_a_run() {
    Response tried =
        call(
            Map.of(
                "settings",
                Map.of(
                    "inbound", Map.of("columns", List.of("zipCode")),
                    "outbound", Map.of("columns", List.of("a")),
                    "execution", Map.of("url", url()))));
    assertThat(tried.<List<String>>path("problems.code")).containsExactly("TRB-150534");
    assertThat(api().calls()).isZero();
  }

  @Test
  void reports_when_what_stands_before_it_cannot_work() throws IOException {
    String broken = workflow + "-broken";
    keepDraft(
        story()
            .replace("name: " + workflow, "name: " + broken)
            .replace("zipCode IS NOT EMPTY", "zipCod IS NOT EMPTY"));
    Response tried = call(Map.of("workflow", broken));
    assertThat(tried.<String>path("failure.code")).isEqualTo("TRB-130006");
    assertThat(tried.<Object>path("request")).isNull();
    assertThat(api().calls()).isZero();
  }

  @Test
  void takes_no_more_rows_than_the_operator_allows() {
    assertThat(call(Map.of("workflow", workflow, "rows", 101)).<String>path("code"))
        .isEqualTo("TRB-190006");
  }

  private static void keepDraft(String yaml) {
    SignedIn.asAdministrator()
        .contentType("application/yaml; charset=utf-8")
        .body(yaml.getBytes(UTF_8))
        .post("/api/v1/workflows?draft=true")
        .then()
        .statusCode(201);
  }

  private Map<String, Object> settings(String url) {
    return Map.of("outbound", Map.of("columns", List.of("a")), "execution", Map.of("url", url));
  }

  private String url() {
    return "http://127.0.0.1:%d/coupons".formatted(port);
  }

  private String story() throws IOException {
    return Files.readString(STORY)
        .replace("name: birthday-coupons", "name: " + workflow)
        .replace("http://127.0.0.1:8181/coupons", url());
  }

  private MockApi api() {
    return Objects.requireNonNull(api);
  }

  private static int count(String path) {
    return SignedIn.asAdministrator().get(path + "?limit=500").<List<Object>>path("items").size();
  }

  private static Response call(Map<String, Object> body) {
    return post("test-call", body);
  }

  private static Response preview(Map<String, Object> body) {
    return post("request-preview", body);
  }

  private static Response post(String path, Map<String, Object> body) {
    return SignedIn.withKeyOf(Role.DESIGNER)
        .contentType("application/json")
        .body(body)
        .post("/api/v1/external-api/" + path);
  }
}
