package dev.tributary.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForgeryTest {
  private static final String FORM = "/console/test/viewer";

  private Browser browser = new Browser();

  @BeforeEach
  void signIn() {
    browser = SignedIn.browserOf(Role.VIEWER);
  }

  @Test
  void a_form_of_our_own_page_is_believed() {
    assertThat(browser.post(FORM, Map.of()).asString()).startsWith("changed by viewer-");
  }

  @Test
  void a_script_sends_the_token_as_a_header() {
    String token = browser.token();

    browser.request().header("X-CSRF-Token", token).post(FORM).then().statusCode(200);
  }

  @Test
  void a_form_without_a_token_is_refused_with_a_remedy() {
    Response response = browser.request().formParam("x", "y").post(FORM);

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.asString()).contains("reload the page").contains("TRB-170005");
  }

  @Test
  void the_token_of_another_browser_is_refused() {
    String other = SignedIn.browserOf(Role.VIEWER).token();

    browser.request().formParam("csrf", other).post(FORM).then().statusCode(403);
  }

  @Test
  void a_form_that_another_site_sends_is_refused_even_with_a_token() {
    String token = browser.token();

    browser
        .request()
        .header("Sec-Fetch-Site", "cross-site")
        .formParam("csrf", token)
        .post(FORM)
        .then()
        .statusCode(403);
  }

  @Test
  void the_sign_in_form_needs_its_token_too() {
    new Browser()
        .request()
        .formParam("name", "admin")
        .formParam("password", "four words in a row")
        .post("/sign-in")
        .then()
        .statusCode(403);
  }

  @Test
  void the_api_takes_a_cookie_only_together_with_the_header() {
    Response alone = browser.request().get("/api/v1/test/viewer");
    assertThat(alone.statusCode()).isEqualTo(401);
    assertThat(alone.contentType()).startsWith("application/problem+json");
    assertThat(alone.path("code").toString()).isEqualTo("TRB-170006");

    String token = browser.token();
    Response together = browser.request().header("X-CSRF-Token", token).get("/api/v1/test/viewer");
    assertThat(together.statusCode()).isEqualTo(200);
    assertThat(together.asString()).startsWith("USER viewer-").endsWith("127.0.0.1");
  }
}
