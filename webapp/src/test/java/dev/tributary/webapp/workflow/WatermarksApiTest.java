package dev.tributary.webapp.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class WatermarksApiTest {
  private static final String API = "/api/v1/workflows/watermarked/watermarks";
  private static final String WORKFLOW =
      """
      {"apiVersion": "tributary/v1", "kind": "Workflow", "name": "watermarked", "activities": [
        {"id": "start1", "kind": "start"}, {"id": "end1", "kind": "end"},
        {"id": "news", "kind": "externalApi", "settings": {
          "outbound": {"columns": [{"name": "at", "type": "datetime"}]},
          "execution": {"url": "https://api.example.com/news"},
          "incremental": {"column": "at"}}}],
        "transitions": [{"from": "start1", "to": "news"}, {"from": "news", "to": "end1"}]}
      """;

  @Test
  void a_watermark_is_set_shown_and_reset() {
    SignedIn.asAdministrator()
        .contentType(ContentType.JSON)
        .body(WORKFLOW)
        .post("/api/v1/workflows")
        .then()
        .statusCode(201);
    assertThat(list()).isEmpty();
    assertThat(set("news", "tomorrow").<String>path("code")).isEqualTo("TRB-150582");
    assertThat(set("other", "2026-11-01").statusCode()).isEqualTo(404);
    assertThat(set("no name", "2026-11-01").statusCode()).isEqualTo(404);
    assertThat(set("news", "2026-11-01T01:00:00+01:00").statusCode()).isEqualTo(204);
    assertThat(list()).containsExactly("2026-11-01T00:00:00Z");
    assertThat(reset().statusCode()).isEqualTo(204);
    assertThat(reset().<String>path("code")).isEqualTo("TRB-150584");
    assertThat(list()).isEmpty();
  }

  @Test
  void the_page_shows_sets_and_resets_a_watermark() {
    SignedIn.asAdministrator()
        .contentType(ContentType.JSON)
        .body(WORKFLOW.replace("\"watermarked\"", "\"watermarked-page\""))
        .post("/api/v1/workflows")
        .then()
        .statusCode(201);
    String address = "/console/workflows/watermarked-page";
    Browser operator = SignedIn.browserOf(Role.OPERATOR);
    assertThat(operator.get(address).asString())
        .contains("Nothing is fetched yet; the greatest value of at")
        .doesNotContain("/watermarks/news/reset");
    Response set =
        operator.post(address + "/watermarks/news", Map.of("value", "2026-11-01T00:00:00Z"));
    assertThat(set.header("Location")).endsWith(address + "?notice=watermark_set");
    assertThat(operator.get(address + "?notice=watermark_set").asString())
        .contains("The next run fetches from there.", "<strong class=\"mono\">2026-11-01T00:00:00Z")
        .contains("/watermarks/news/reset");
    assertThat(operator.post(address + "/watermarks/news", Map.of("value", "soon")).asString())
        .contains("TRB-150582");
    assertThat(SignedIn.browserOf(Role.VIEWER).get(address).asString())
        .contains("2026-11-01T00:00:00Z")
        .doesNotContain("/watermarks/news");

    operator.post(address + "/watermarks/news/reset", Map.of());
    assertThat(operator.get(address).asString()).contains("Nothing is fetched yet");
  }

  private static List<String> list() {
    return SignedIn.asAdministrator().get(API).then().statusCode(200).extract().path("items.value");
  }

  private static Response set(String activity, String value) {
    return SignedIn.asAdministrator()
        .contentType(ContentType.JSON)
        .body("{\"value\": \"%s\"}".formatted(value))
        .put(API + "/" + activity);
  }

  private static Response reset() {
    return SignedIn.asAdministrator().delete(API + "/news");
  }
}
