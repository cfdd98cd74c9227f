package dev.tributary.webapp.activity.externalapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** 200 people in 41 places, and an account that allows 4 calls a minute. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CallEstimateApiTest {
  private static final String WORKFLOW =
      """
      apiVersion: tributary/v1
      kind: Workflow
      name: NAME
      label: Estimated
      parameters: [{name: town, type: text}]
      activities:
        - {id: query1, kind: query, label: People, settings: {where: city = $(vars/@town)}}
        - id: externalApi1
          kind: externalApi
          label: Weather
          settings:
            outbound: {columns: [celsius]}
            execution: {method: GET, url: "https://api.example.com/$(zipCode)", account: NAME}
            plan: {mode: distinct, distinct: [zipCode], carry: [zipCode], concurrency: 2}
        - {id: end1, kind: end, label: End}
      transitions:
        - {from: query1, to: externalApi1}
        - {from: externalApi1, to: end1}
      """;

  private final Sql sql;
  private final String name = "estimated-" + UUID.randomUUID().toString().substring(0, 8);

  CallEstimateApiTest(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @BeforeEach
  void people_account_and_workflow() {
    sql.update(
        "insert into profile (email, city, zip_code) select ? || n || '@example.com', ?,"
            + " (n % 41)::text from generate_series(1, 200) n",
        name, name);
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body(Map.of("value", "s3cret", "origins", List.of("https://api.example.com")))
        .put("/api/v1/secrets/" + name);
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body(Map.of("name", name, "settings", account()))
        .post("/api/v1/accounts")
        .then()
        .statusCode(201);
    SignedIn.asAdministrator()
        .contentType("application/yaml; charset=utf-8")
        .body(WORKFLOW.replace("NAME", name).getBytes(UTF_8))
        .post("/api/v1/workflows")
        .then()
        .statusCode(201);
  }

  @Test
  void a_start_is_estimated_by_its_distinct_keys_and_the_rate_of_the_account() {
    Response estimated = estimate(Map.of("parameters", Map.of("town", name)));
    assertThat(estimated.statusCode()).as(estimated.asString()).isEqualTo(200);
    assertThat(estimated.<List<String>>path("items.activity")).containsExactly("externalApi1");
    assertThat(estimated.<Integer>path("items[0].estimate.calls")).isEqualTo(41);
    assertThat(estimated.<Integer>path("items[0].estimate.seconds")).isEqualTo(600);
    assertThat(estimated.<List<String>>path("items[0].estimate.notes"))
        .containsExactly(
            "A call is assumed to take 200 ms, because none has been recorded.",
            "2 calls at the same time.",
            "The account allows 4 / 1m; other runs with it take their share.");
    assertThat(sql.list("select 1 from tributary.run where workflow = ?", row -> row, name))
        .isEmpty();
  }

  @Test
  void a_missing_parameter_is_named() {
    Response refused = estimate(Map.of());
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.<String>path("detail")).contains("town");
  }

  @Test
  void a_preview_estimates_the_settings_that_are_edited() {
    Response shown =
        SignedIn.withKeyOf(Role.DESIGNER)
            .contentType("application/json")
            .body(Map.of("workflow", name, "parameters", Map.of("town", name), "rows", 1))
            .post("/api/v1/external-api/request-preview?estimate=true");
    assertThat(shown.<Integer>path("rows")).isEqualTo(1);
    assertThat(shown.<Integer>path("estimate.calls")).isEqualTo(41);
  }

  @Test
  void a_preview_estimates_only_when_it_is_asked_to() {
    Response shown =
        SignedIn.withKeyOf(Role.DESIGNER)
            .contentType("application/json")
            .body(Map.of("workflow", name, "parameters", Map.of("town", name), "rows", 1))
            .post("/api/v1/external-api/request-preview");
    assertThat(shown.<Integer>path("rows")).isEqualTo(1);
    assertThat(shown.<Object>path("estimate")).isNull();
    assertThat(
            shown(
                SignedIn.browserOf(Role.DESIGNER),
                "/activities/externalApi1/test-call/request",
                Map.of("parameter.town", name)))
        .contains("not sent")
        .doesNotContain("41 calls");
  }

  @Test
  void windows_of_time_are_counted_and_the_first_is_shown() {
    Instant start = Instant.now().minus(Duration.ofDays(10)).truncatedTo(ChronoUnit.SECONDS);
    Map<String, Object> settings =
        Map.of(
            "outbound", Map.of("columns", List.of(Map.of("name", "at", "type", "datetime"))),
            "execution",
                Map.of(
                    "method", "GET",
                    "url", "https://api.example.com/?from=$(vars/@watermark)&to=$(vars/@until)"),
            "incremental", Map.of("column", "at", "start", start.toString(), "step", "1d"));
    Response shown =
        SignedIn.withKeyOf(Role.DESIGNER)
            .contentType("application/json")
            .body(Map.of("settings", settings))
            .post("/api/v1/external-api/request-preview?estimate=true");
    assertThat(shown.<Integer>path("estimate.calls")).as(shown.asString()).isBetween(10, 11);
    assertThat(shown.<String>path("request.url"))
        .isEqualTo(
            "https://api.example.com/?from=%s&to=%s"
                .formatted(encoded(start), encoded(start.plus(Duration.ofDays(1)))));
  }

  private static String encoded(Instant time) {
    return time.toString().replace(":", "%3A");
  }

  @Test
  void pages_show_it_before_a_start_and_in_the_preview() {
    Browser operator = SignedIn.browserOf(Role.OPERATOR);
    assertThat(operator.get("/console/workflows/" + name).asString())
        .contains("/console/workflows/%s/call-estimate".formatted(name));
    assertThat(shown(operator, "/call-estimate", Map.of("parameter.town", name)))
        .contains("Weather", "41 calls, about 10 min", "The account allows 4 / 1m");
    assertThat(operator.get("/console/workflows/%s/call-estimate".formatted(name)).asString())
        .as("an address alone executes nothing")
        .contains("<form method=\"post\" action=\"/console/workflows/%s/call".formatted(name))
        .doesNotContain("banner", "Weather");
    assertThat(shown(operator, "/call-estimate", Map.of())).contains("town");
    assertThat(
            shown(
                SignedIn.browserOf(Role.DESIGNER),
                "/activities/externalApi1/test-call/estimate",
                Map.of("parameter.town", name)))
        .contains("41 calls, about 10 min", "not sent");
  }

  private String shown(Browser browser, String form, Map<String, String> fields) {
    Response led = browser.post("/console/workflows/" + name + form, fields);
    assertThat(led.statusCode()).as(led.asString()).isEqualTo(303);
    return browser.get(led.header("Location").replaceFirst("^https?://[^/]+", "")).asString();
  }

  private Response estimate(Map<String, Object> body) {
    return SignedIn.withKeyOf(Role.OPERATOR)
        .contentType("application/json")
        .body(body)
        .post("/api/v1/workflows/%s/call-estimate".formatted(name));
  }

  private Map<String, Object> account() {
    return Map.of(
        "origins",
        List.of("https://api.example.com"),
        "authentication",
        Map.of("kind", "bearer", "bearer", Map.of("token", Map.of("secret", name))),
        "limits",
        Map.of("windows", List.of(Map.of("calls", 4, "per", "1m"))));
  }
}
