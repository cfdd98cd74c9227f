package dev.tributary.webapp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tributary.domain.access.Role;
import dev.tributary.webapp.demo.ApiBehaviour;
import dev.tributary.webapp.demo.MockApi;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** From a command line to a call, its response, its paging and its columns. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CallImportPageTest extends ConsoleJourney {
  private static final String WORKFLOW =
      """
      apiVersion: tributary/v1
      kind: Workflow
      name: NAME
      activities:
        - id: externalApi1
          kind: externalApi
          settings:
            outbound: {columns: [{name: id, type: integer}]}
            execution: {url: "https://api.example.com"}
      """;

  private final int port;

  CallImportPageTest(@ConfigProperty(name = "tributary.demo.api-port") int port) {
    this.port = port;
  }

  @Test
  void a_pasted_command_becomes_the_call_and_its_response_shows_paging() throws IOException {
    Page page = signedIn();
    open(page, "imported-curl");

    page.getByLabel("cURL command or OpenAPI document")
        .fill("curl -k 'http://127.0.0.1:" + port + "/zoo/skip-limit?skip=0&limit=10'");
    page.getByRole(AriaRole.BUTTON, named("Show the call")).click();
    assertThat(page.getByText("GET http://127.0.0.1:" + port + "/zoo/skip-limit")).isVisible();
    assertThat(page.getByText("--insecure")).isVisible();
    PageChecks.assertAccessible(page);
    page.getByRole(AriaRole.BUTTON, named("Use this call")).click();
    assertThat(page.getByRole(AriaRole.STATUS).first()).isVisible();

    page.getByRole(AriaRole.LINK, named("Test call")).click();
    try (MockApi _ = MockApi.start(port, ApiBehaviour.DEFAULT)) {
      page.getByRole(AriaRole.BUTTON, named("Send")).click();
      assertThat(page.locator("#detected")).containsText("/items");
      assertThat(page.locator("#detected")).containsText("offset ?skip= (certain)");
      PageChecks.assertAccessible(page);
    }
    page.getByRole(AriaRole.BUTTON, named("Use this response as sample")).click();
    assertThat(page.getByRole(AriaRole.CELL, named("Customer 1"))).isVisible();
    assertThat(page.getByRole(AriaRole.BUTTON, named("Use this mapping"))).isVisible();
  }

  @Test
  void a_command_with_a_credential_is_not_shown_again() throws IOException {
    Page page = signedIn();
    open(page, "imported-secret");

    page.getByLabel("cURL command or OpenAPI document")
        .fill("curl https://api.example.com -H 'X-Api-Key: s3cr3tV4lue'");
    page.getByRole(AriaRole.BUTTON, named("Show the call")).click();

    assertThat(page.getByRole(AriaRole.HEADING, named("Without an account: secrets to create")))
        .isVisible();
    assertThat(page.getByRole(AriaRole.BUTTON, named("Add the account and use this call")))
        .isVisible();
    PageChecks.assertAccessible(page);
    org.assertj.core.api.Assertions.assertThat(page.content()).doesNotContain("s3cr3tV4lue");
  }

  @Test
  void an_account_that_fits_takes_the_place_of_the_credential() throws IOException {
    addAccount("imported-partner", "https://imported.example.com");
    Page page = signedIn();
    open(page, "imported-account");

    page.getByLabel("cURL command or OpenAPI document")
        .fill("curl https://imported.example.com/x -H 'X-Api-Key: s3cr3tV4lue'");
    page.getByRole(AriaRole.BUTTON, named("Show the call")).click();
    assertThat(page.getByText("imported-example-com-x-api-key").first()).isVisible();
    assertThat(page.getByLabel("Authentication")).hasValue("imported-partner");
    PageChecks.assertAccessible(page);
    page.getByRole(AriaRole.BUTTON, named("Use this call")).click();

    assertThat(page.getByRole(AriaRole.STATUS).first()).isVisible();
    assertThat(page.getByLabel("External account")).hasValue("imported-partner");
    org.assertj.core.api.Assertions.assertThat(page.content())
        .doesNotContain("imported-example-com-x-api-key");

    page.getByRole(AriaRole.LINK, named("Import a call")).click();
    page.getByLabel("cURL command or OpenAPI document")
        .fill("curl https://imported.example.com/y -H 'X-Api-Key: s3cr3tV4lue'");
    page.getByRole(AriaRole.BUTTON, named("Show the call")).click();
    assertThat(page.getByLabel("Authentication")).hasValue("imported-partner");
    page.getByLabel("Authentication").selectOption("");
    page.getByRole(AriaRole.BUTTON, named("Use this call")).click();
    assertThat(page.getByLabel("External account")).hasValue("");
  }

  private static void addAccount(String name, String origin) {
    designer().body(Map.of("value", "s3cr3tV4lue")).put("/api/v1/secrets/" + name);
    Map<String, Object> key = Map.of("name", "X-Api-Key", "key", Map.of("secret", name));
    Map<String, Object> authentication = Map.of("kind", "apiKey", "apiKey", key);
    designer()
        .body(
            Map.of(
                "name",
                name,
                "settings",
                Map.of("origins", List.of(origin), "authentication", authentication)))
        .post("/api/v1/accounts");
  }

  private static RequestSpecification designer() {
    return SignedIn.withKeyOf(Role.DESIGNER).contentType("application/json");
  }

  @Test
  void settings_that_the_page_did_not_propose_become_no_draft() throws IOException {
    Page page = signedIn();
    open(page, "imported-forged");
    page.getByLabel("cURL command or OpenAPI document").fill("curl https://api.example.com/x");
    page.getByRole(AriaRole.BUTTON, named("Show the call")).click();
    page.locator("input[name=settings]").first().evaluate("field => field.value = '{\"x\":1}'");
    page.getByRole(AriaRole.BUTTON, named("Use this call")).click();

    SignedIn.asAdministrator()
        .get("/api/v1/workflows/imported-forged/draft")
        .then()
        .statusCode(404);
  }

  @Test
  void an_operation_of_a_document_is_chosen_and_gives_the_columns() throws IOException {
    Page page = signedIn();
    open(page, "imported-openapi");

    page.getByLabel("cURL command or OpenAPI document")
        .fill(
            """
            openapi: 3.0.0
            servers: [{url: 'https://shop.example.com'}]
            paths:
              /a: {get: {responses: {}}}
              /orders:
                get:
                  responses: {'200': {content: {application/json: {example: {data: [{sku: x}]}}}}}
            """);
    page.getByRole(AriaRole.BUTTON, named("Show the call")).click();
    page.getByLabel("Operation").selectOption("GET /orders");
    page.getByRole(AriaRole.BUTTON, named("Show the call")).click();
    assertThat(page.getByText("GET https://shop.example.com/orders")).isVisible();
    PageChecks.assertAccessible(page);
    page.getByRole(AriaRole.BUTTON, named("Use this call")).click();

    assertThat(page.getByRole(AriaRole.STATUS).first()).isVisible();
    page.navigate(at("/console/workflows/imported-openapi/activities/externalApi1?tab=columns"));
    org.assertj.core.api.Assertions.assertThat(page.locator("input[value=sku]").count())
        .isPositive();
  }

  private void open(Page page, String name) throws IOException {
    upload(page, WORKFLOW.replace("NAME", name));
    page.navigate(at("/console/workflows/" + name + "/activities/externalApi1"));
    page.getByRole(AriaRole.LINK, named("Import a call")).click();
  }
}
