package dev.tributary.webapp.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The request of a call by hand, which is shown and not sent. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestPreviewApiTest extends TestCallFixture {
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
  void a_request_made_of_rows_that_only_a_run_fetches_says_so() {
    String two = workflow + "-two";
    keepDraft(
        """
        apiVersion: tributary/v1
        kind: Workflow
        name: %s
        activities:
          - {id: fetched, kind: externalApi, settings: {outbound: {columns: [a]}, execution: {url: "%s"}}}
          - id: externalApi1
            kind: externalApi
            settings: {inbound: {columns: [a]}, outbound: {columns: [b]}, execution: {url: "%s"}}
          - {id: end1, kind: end}
        transitions: [{from: fetched, to: externalApi1}, {from: externalApi1, to: end1}]
        """
            .formatted(two, url(), url()));

    Response shown = preview(Map.of("workflow", two));

    assertThat(shown.<String>path("failure.code")).isEqualTo("TRB-150510");
    assertThat(shown.<String>path("failure.message")).contains("(fetched)");
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
}
