package dev.tributary.webapp.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the import of a call proposes beside the call: columns and pages. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CallImportFormsTest {
  private static final String SHOP =
      """
      openapi: 3.0.0
      servers: [{url: "https://imports-shop.example.com"}]
      security: [{shop: []}]
      paths:
        /orders:
          get:
            parameters: [{name: after, in: query}]
            responses:
              "200":
                content:
                  application/json:
                    example: {orders: [{id: 1, lines: []}], paging: {next: abc}}
      components:
        securitySchemes: {shop: {type: oauth2, flows: {}}}
      """;

  private Browser designer = new Browser();

  @BeforeEach
  void sign_in() {
    designer = SignedIn.browserOf(Role.DESIGNER);
  }

  @Test
  void a_description_gives_pages_and_names_what_is_left_out() {
    Document page = proposed(SHOP, "GET /orders");

    assertThat(page.text())
        .contains("an access token of OAuth 2.0, which expires soon")
        .doesNotContain("Not imported");
    assertThat(page.text()).contains("Left out at first").contains("lines");
    assertThat(page.select("select[name=shell]")).isEmpty();
    assertThat(page.select("input[name=settings]").val())
        .contains("\"kind\":\"cursor\"", "\"query\":\"after\"");
  }

  @Test
  void a_text_that_is_neither_says_what_both_look_like_and_offers_no_call() {
    Document page = proposed("hello", "");

    assertThat(page.text()).contains("Paste the whole command", "or a whole OpenAPI document");
    assertThat(page.select("form[action$=/import/take]")).isEmpty();
  }

  @Test
  void secrets_that_the_account_of_the_activity_replaces_are_not_to_be_created() {
    String origin = "https://imports-kept.example.com";
    addAccount("imports-kept", origin);
    SignedIn.create(
        "/api/v1/workflows?draft=true",
        """
        {"apiVersion": "tributary/v1", "kind": "Workflow", "name": "imports-kept",
         "activities": [{"id": "api1", "kind": "externalApi", "settings": {"outbound":
           {"columns": ["id"]}, "execution": {"url": "%s/x", "account": "imports-kept"}}}],
         "transitions": []}"""
            .formatted(origin));
    String page = "/console/workflows/imports-kept/activities/api1/import";
    String call = "curl " + origin + "/x -H 'X-Api-Key: s3cr3tV4lue'";

    Document kept = Jsoup.parse(designer.post(page, Map.of("source", call)).asString());
    Document more =
        Jsoup.parse(
            designer.post(page, Map.of("source", call + " -H 'X-Token: 0th3rV4lue'")).asString());

    assertThat(kept.expectFirst("#account option[selected]").val()).isEqualTo("imports-kept");
    assertThat(kept.text()).doesNotContain("Secrets to create");
    assertThat(kept.expectFirst("#account option[value='']").text())
        .isEqualTo("Secrets of this activity: imports-kept-example-com-x-api-key");
    assertThat(more.text()).contains("Secrets to create imports-kept-example-com-x-token");
  }

  private static void addAccount(String name, String origin) {
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body("{\"value\":\"s3cr3tV4lue\"}")
        .put("/api/v1/secrets/" + name);
    SignedIn.create(
        "/api/v1/accounts",
        """
        {"name": "%1$s", "settings": {"origins": ["%2$s"], "authentication":
          {"kind": "apiKey", "apiKey": {"name": "X-Api-Key", "key": {"secret": "%1$s"}}}}}"""
            .formatted(name, origin));
  }

  private Document proposed(String source, String operation) {
    designer.post("/console/workflows/new", Map.of("name", "imports-form"));
    designer.post(
        "/console/workflows/imports-form/activities",
        Map.of("kind", "externalApi", "label", "", "place", "", "version", "1"));
    String page = "/console/workflows/imports-form/activities/externalApi1/import";
    return Jsoup.parse(
        designer.post(page, Map.of("source", source, "operation", operation)).asString());
  }
}
