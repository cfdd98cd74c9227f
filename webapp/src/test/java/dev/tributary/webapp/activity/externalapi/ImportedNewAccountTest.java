package dev.tributary.webapp.activity.externalapi;

import static io.restassured.RestAssured.config;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The account that is added with an imported call. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportedNewAccountTest {
  private static final String ACTIVITY =
      "/console/workflows/imported-new-account/activities/externalApi1";
  private static final EncoderConfig PARTS_AS_TEXT =
      EncoderConfig.encoderConfig().encodeContentTypeAs("multipart/form-data", ContentType.TEXT);
  private static final String SHOP =
      """
      openapi: 3.1.0
      info: {title: Shop, version: "1"}
      servers: [{url: "https://imported-new.example.com/v1"}]
      security: [{shop: [orders.read]}]
      paths:
        /orders: {get: {responses: {"200": {description: Orders}}}}
      components:
        securitySchemes:
          shop:
            type: oauth2
            flows:
              clientCredentials:
                tokenUrl: https://login-new.example.com/token
                scopes: {orders.read: Read, orders.write: Write}
      """;

  private Browser designer = new Browser();

  @BeforeEach
  void add_an_activity() {
    designer = SignedIn.browserOf(Role.DESIGNER);
    designer.post("/console/workflows/new", Map.of("name", "imported-new-account"));
    designer.post(
        "/console/workflows/imported-new-account/activities",
        Map.of("kind", "externalApi", "label", "", "place", "", "version", "1"));
  }

  @Test
  void a_description_in_a_file_fills_an_account_that_is_added_with_the_call() {
    Document page = proposedFile(SHOP);
    assertThat(page.select("#newAccount").val()).isEqualTo("imported-new-example-com");
    assertThat(page.select("#tokenUrl").val()).isEqualTo("https://login-new.example.com/token");
    assertThat(page.select("#scope").val()).isEqualTo("orders.read");

    Map<String, String> form = fields(page);
    form.putAll(Map.of("newAccount", "new-shop", "user", "crm", "secret", "s3cr3tV4lue"));
    assertThat(add(form).statusCode()).isEqualTo(303);

    assertThat(designer.get(ACTIVITY + "?tab=execution").asString()).contains("new-shop");
    assertThat(designer.get("/console/accounts/new-shop").asString())
        .contains("https://imported-new.example.com", "orders.read", "crm")
        .doesNotContain("s3cr3tV4lue");

    Document again = proposedFile(SHOP);
    assertThat(again.select("#newAccount")).isEmpty();
    assertThat(again.select("#account option[selected]").val()).isEqualTo("new-shop");
    assertThat(again.text()).doesNotContain("Secrets to create");
  }

  @Test
  void what_prevents_the_account_leaves_the_proposal_of_a_description_on_the_page() {
    Map<String, String> form = fields(proposedFile(SHOP.replace("imported-new.", "refused-new.")));
    form.putAll(Map.of("newAccount", "No Name", "user", "crm", "secret", "s3cr3tV4lue"));

    Response refused = add(form);
    Document page = Jsoup.parse(refused.asString());

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(page.text()).contains("No Name").doesNotContain("s3cr3tV4lue");
    assertThat(page.select("#tokenUrl").val()).isEqualTo("https://login-new.example.com/token");
  }

  @Test
  void what_was_typed_for_an_account_that_is_refused_stays_but_for_its_secret() {
    Map<String, String> form = fields(proposedFile(SHOP.replace("imported-new.", "typed-new.")));
    form.putAll(
        Map.of(
            "newAccount", "No Name",
            "user", "crm",
            "scope", "orders.write",
            "tokenUrl", "https://other-new.example.com/token",
            "secret", "s3cr3tV4lue"));

    Document page = Jsoup.parse(add(form).asString());

    assertThat(page.select("#newAccount").val()).isEqualTo("No Name");
    assertThat(page.select("#user").val()).isEqualTo("crm");
    assertThat(page.select("#scope").val()).isEqualTo("orders.write");
    assertThat(page.select("#tokenUrl").val()).isEqualTo("https://other-new.example.com/token");
    assertThat(page.html()).doesNotContain("s3cr3tV4lue");
  }

  @Test
  void a_command_line_with_a_user_asks_for_user_and_password_and_is_not_shown_again() {
    String line = "curl -u me:s3cr3tV4lue https://curl-new.example.com/x";
    Document page =
        Jsoup.parse(designer.post(ACTIVITY + "/import", Map.of("source", line)).asString());
    assertThat(page.select("#tokenUrl")).isEmpty();
    assertThat(page.html()).doesNotContain("s3cr3tV4lue");

    Map<String, String> form = fields(page);
    Response refused = add(form);
    assertThat(refused.statusCode()).as("without a password").isEqualTo(422);
    form = fields(Jsoup.parse(refused.asString()));
    form.putAll(Map.of("user", "me", "secret", "s3cr3tV4lue"));
    assertThat(add(form).statusCode()).isEqualTo(303);
    assertThat(designer.get(ACTIVITY + "?tab=execution").asString())
        .contains("https://curl-new.example.com/x");
    assertThat(designer.get("/console/accounts/curl-new-example-com").asString())
        .contains("https://curl-new.example.com");
    assertThat(add(form).statusCode()).as("the name is taken").isEqualTo(422);
  }

  private Response add(Map<String, String> form) {
    return designer.post(ACTIVITY + "/import/account", form);
  }

  private static Map<String, String> fields(Document page) {
    Map<String, String> fields = new HashMap<>();
    page.select("form[action$=/import/account] input")
        .forEach(input -> fields.put(input.attr("name"), input.val()));
    fields.remove("csrf");
    return fields;
  }

  /** The only operation of a file needs no choice. */
  private Document proposedFile(String description) {
    return Jsoup.parse(
        designer
            .request()
            .config(config().encoderConfig(PARTS_AS_TEXT))
            .contentType("multipart/form-data; boundary=b")
            .body(
                part("csrf", designer.token())
                    + part("source", "")
                    + part("file\"; filename=\"openapi.yaml", description)
                    + "--b--\r\n")
            .post(ACTIVITY + "/import")
            .asString());
  }

  private static String part(String name, String value) {
    return "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, value);
  }
}
