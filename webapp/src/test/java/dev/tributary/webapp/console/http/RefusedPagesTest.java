package dev.tributary.webapp.console.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page that refuses leads back to where its reader can go on. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedPagesTest {
  private static final Pattern BACK = Pattern.compile("class=\"button primary\" href=\"([^\"]*)\"");

  @SuppressWarnings("NullAway.Init") // the test framework fills it
  @TestHTTPResource("/")
  URI home;

  @ParameterizedTest
  @CsvSource({
    "/console/workflows/none, 404, /console/workflows",
    "/console/workflows/none/activities/query1, 403, /console/workflows",
    "/console/runs/00000000-0000-7000-8000-000000000000, 404, /console/runs",
    "/console/runs/no-id, 404, /console/runs",
    "/console/profiles/4711000, 404, /console/profiles",
    "/console/messages/nothing/there, 404, /console/messages",
    "/console/audit, 403, /console",
    "/console/nothing, 404, /console",
    "/nothing-here, 404, /console",
    "/webapp/index.html, 404, /console"
  })
  void leads_to_the_list_that_the_address_belongs_to(String path, int status, String back) {
    Response refused = SignedIn.browserOf(Role.VIEWER).get(path);

    assertThat(refused.statusCode()).isEqualTo(status);
    assertThat(back(refused)).isEqualTo(back);
  }

  @Test
  void leads_to_the_page_that_the_person_came_from() {
    Browser viewer = SignedIn.browserOf(Role.VIEWER);
    String page = home.resolve("/console/runs?state=failed&period=week").toString();

    assertThat(back(viewer.request().header("Referer", page).get("/console/audit")))
        .isEqualTo("/console/runs?state=failed&amp;period=week");
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.example/console/runs",
    "https://evil.example/console",
    "javascript:alert(1)",
    "//evil.example/",
    "%"
  })
  void leads_nowhere_outside(String referer) {
    Browser viewer = SignedIn.browserOf(Role.VIEWER);

    assertThat(back(viewer.request().header("Referer", referer).get("/console/audit")))
        .isEqualTo("/console");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /console/nothing   | 404 | en | Check the address in the browser
          /console/nothing   | 404 | nl | Controleer het adres in de browser
          /console/audit     | 403 | en | Ask an administrator
          """)
  void advises_people_in_terms_of_the_console(
      String path, int status, String language, String advice) {
    Browser viewer = SignedIn.browserOf(Role.VIEWER);
    viewer.post("/console/preferences", Map.of("language", language));

    Response refused = viewer.request().urlEncodingEnabled(false).get(path);

    assertThat(refused.statusCode()).isEqualTo(status);
    assertThat(refused.asString()).contains(advice).doesNotContain("/q/", "API key", "Bearer");
  }

  private static String back(Response refused) {
    Matcher link = BACK.matcher(refused.asString());
    assertThat(link.find()).as(refused.asString()).isTrue();
    return link.group(1);
  }
}
