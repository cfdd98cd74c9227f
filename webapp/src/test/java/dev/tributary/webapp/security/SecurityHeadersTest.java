package dev.tributary.webapp.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecurityHeadersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sign-in",
        "/console/test/viewer",
        "/api/v1/test/viewer",
        "/api/v1/nothing-here",
        "/nothing-here",
        "/q/health"
      })
  void every_response_forbids_what_our_pages_never_do(String path) {
    Response response = given().redirects().follow(false).get(path);

    assertThat(response.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self';", "style-src 'self';")
        .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
        .doesNotContain("unsafe");
    assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(response.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(response.header("Cache-Control")).contains("no-store");
    assertThat(response.header("Strict-Transport-Security")).as("plain http").isNull();
  }

  @Test
  void the_assets_of_the_console_may_be_cached() {
    Response response = given().get("/console/assets/tokens.css");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(String.valueOf(response.header("Cache-Control"))).doesNotContain("no-store");
  }

  @Test
  void the_sign_in_page_holds_no_inline_script_or_style() {
    String page = given().get("/sign-in").asString();

    assertThat(page).contains("<form").doesNotContain("<style").doesNotContain("style=");
    assertThat(page)
        .doesNotContainPattern("<script(?![^>]*src=)")
        .doesNotContainPattern("\\son\\w+=");
  }
}
