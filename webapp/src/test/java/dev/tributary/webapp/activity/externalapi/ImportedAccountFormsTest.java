package dev.tributary.webapp.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The account of an activity when the form imports another call. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportedAccountFormsTest {
  private static final String ACTIVITY =
      "/console/workflows/imported-account-forms/activities/externalApi1";
  private static final String A = "https://import-form-a.example.com";
  private static final String B = "https://import-form-b.example.com";

  private Browser designer = new Browser();

  @BeforeEach
  void add_an_activity_and_accounts() {
    client().body(Map.of("value", "s3cr3tV4lue")).put("/api/v1/secrets/import-form");
    add("import-form-a", A, "X-Api-Key", "header");
    add("import-form-cookie", B, "session", "cookie");
    designer = SignedIn.browserOf(Role.DESIGNER);
    designer.post("/console/workflows/new", Map.of("name", "imported-account-forms"));
    designer.post(
        "/console/workflows/imported-account-forms/activities",
        Map.of("kind", "externalApi", "label", "", "place", "", "version", "1"));
  }

  @Test
  void an_account_stays_only_for_a_call_of_its_origin_without_a_credential() {
    Document keyed = proposed("curl %s/x -H 'X-Api-Key: s3cr3tV4lue'".formatted(A));
    assertThat(take(keyed, "import-form-a").statusCode()).isEqualTo(303);

    assertThat(settings("curl %s/y".formatted(A))).contains("import-form-a");
    assertThat(settings("curl %s/y".formatted(B))).doesNotContain("import-form-a");
    assertThat(settings("curl %s/y -H 'Authorization: Bearer s3cr3tV4lue'".formatted(B)))
        .doesNotContain("import-form-a")
        .contains("Authorization");
  }

  @Test
  void an_account_that_does_not_fit_or_exist_is_refused_on_the_page() {
    Document page = proposed("curl %s/x -H 'X-Api-Key: s3cr3tV4lue'".formatted(B));

    for (String account : List.of("import-form-a", "import-form-none", "No Name")) {
      Response refused = take(page, account);
      assertThat(refused.statusCode()).as(account).isEqualTo(422);
      assertThat(Jsoup.parse(refused.asString()).text()).contains(account);
    }
  }

  @Test
  void a_cookie_that_the_settings_leave_out_still_fits_its_account() {
    Document page = proposed("curl %s/x -b 'session=s3cr3tV4lue'".formatted(B));

    assertThat(page.select("input[name=cookie]").val()).isEqualTo("session");
    assertThat(take(page, "import-form-cookie").statusCode()).isEqualTo(303);
  }

  private Document proposed(String line) {
    return Jsoup.parse(designer.post(ACTIVITY + "/import", Map.of("source", line)).asString());
  }

  private String settings(String line) {
    return proposed(line).select("input[name=settings]").val();
  }

  private Response take(Document page, String account) {
    return designer.post(
        ACTIVITY + "/import/take",
        Map.of(
            "version", page.select("input[name=version]").val(),
            "settings", page.select("input[name=settings]").val(),
            "cookie", page.select("input[name=cookie]").val(),
            "account", account));
  }

  private static void add(String name, String origin, String key, String in) {
    Map<String, Object> apiKey =
        Map.of("name", key, "in", in, "key", Map.of("secret", "import-form"));
    Map<String, Object> authentication = Map.of("kind", "apiKey", "apiKey", apiKey);
    Map<String, Object> settings =
        Map.of("origins", List.of(origin), "authentication", authentication);
    client().body(Map.of("name", name, "settings", settings)).post("/api/v1/accounts");
  }

  private static RequestSpecification client() {
    return SignedIn.withKeyOf(Role.DESIGNER).contentType("application/json");
  }
}
