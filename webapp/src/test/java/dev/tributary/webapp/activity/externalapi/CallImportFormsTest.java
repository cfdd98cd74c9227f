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

    assertThat(page.text()).contains("A token ends soon: add an external account");
    assertThat(page.text()).contains("Left out at first").contains("lines");
    assertThat(page.select("select[name=shell]")).isEmpty();
    assertThat(page.select("input[name=settings]").val())
        .contains("\"kind\":\"cursor\"", "\"query\":\"after\"");
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
