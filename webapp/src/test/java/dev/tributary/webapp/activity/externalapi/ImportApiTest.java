package dev.tributary.webapp.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imports and detections over the REST API. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportApiTest {
  private static final String SHOP =
      """
      openapi: 3.0.0
      servers: [{url: 'https://shop.example.com'}]
      paths:
        /orders:
          get:
            responses: {'200': {content: {application/json: {example: {data: [{id: 1}]}}}}}
      """;

  @Test
  void a_command_line_becomes_an_execution_without_its_credentials() {
    Response imported =
        post(
            "import-curl",
            Map.of(
                "line",
                "curl -k 'https://api.example.com/coupons?state=CA' -H 'Authorization: Bearer"
                    + " s3cr3tV4lue' --json '{\"a\":[1.50]}'"));

    assertThat(imported.statusCode()).isEqualTo(200);
    assertThat(imported.<String>path("execution.method")).isEqualTo("POST");
    assertThat(imported.<String>path("execution.url")).isEqualTo("https://api.example.com/coupons");
    assertThat(imported.<String>path("execution.query[0].value")).isEqualTo("CA");
    assertThat(imported.<String>path("execution.headers.Authorization.secret"))
        .isEqualTo(imported.<String>path("secrets[0].name"));
    assertThat(imported.<String>path("secrets[0].content")).isEqualTo("token");
    assertThat(imported.<String>path("secrets[0].detail")).startsWith("het token");
    assertThat(imported.<String>path("execution.body.kind")).isEqualTo("json");
    assertThat(imported.<List<String>>path("leftovers.item")).containsExactly("--insecure");
    assertThat(imported.<List<String>>path("leftovers.reason")).containsExactly("verification");
    assertThat(imported.asString()).contains("1.50").doesNotContain("s3cr3tV4lue");
  }

  @Test
  void an_operation_of_a_document_becomes_a_call_with_its_columns() {
    Response listed = post("import-openapi", Map.of("document", SHOP));
    assertThat(listed.<List<String>>path("operations.key")).containsExactly("GET /orders");
    assertThat(listed.<Object>path("call")).isNull();

    Response chosen = post("import-openapi", Map.of("document", SHOP, "operation", "GET /orders"));
    assertThat(chosen.<String>path("call.execution.url"))
        .isEqualTo("https://shop.example.com/orders");
    assertThat(chosen.<String>path("call.execution.method")).isEqualTo("GET");
    assertThat(chosen.<String>path("arrayPath")).isEqualTo("/data");
    assertThat(chosen.<List<String>>path("columns.name")).containsExactly("id");
    assertThat(chosen.<String>path("paging.confidence")).isEqualTo("unsure");
  }

  @Test
  void a_response_shows_rows_and_paging() {
    Response detected =
        post(
            "detect",
            Map.of(
                "url",
                "https://api.example.com/v1/items?limit=1",
                "headers",
                Map.of("LINK", "</v1/items?page=2>; rel=\"next\""),
                "body",
                "{\"items\":[{\"id\":1}],\"total\":9}"));

    assertThat(detected.<String>path("rows.at")).isEqualTo("/items");
    assertThat(detected.<String>path("rows.confidence")).isEqualTo("sure");
    assertThat(detected.<String>path("paging.kind")).isEqualTo("link");
    assertThat(detected.<Integer>path("paging.size")).isEqualTo(1);
    assertThat(detected.<String>path("paging.sizeIn.query")).isEqualTo("limit");
    assertThat(detected.<String>path("paging.total")).isEqualTo("/total");
    assertThat(detected.<List<String>>path("paging.reasons"))
        .containsExactly("De header Link noemt de volgende pagina.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      value = {
        "import-curl | line | wget https://a.example | TRB-150640",
        "import-curl | line | curl | TRB-150640",
        "import-curl | line | curl -H 'Accept: text/csv' | TRB-150640",
        "import-curl | line | curl 'a | TRB-150641",
        "import-curl | line | curl $(cat key) | TRB-150642",
        "import-openapi | document | swagger: '2.0' | TRB-150643",
        "import-openapi | document | {\"openapi\" | TRB-150647",
        "import-curl | shell | bash | TRB-190015",
        "detect | body | [] | TRB-190015"
      })
  void what_cannot_be_read_is_refused(String path, String field, String value, String code) {
    Response refused = post(path, Map.of(field, value));

    assertThat(refused.statusCode()).isBetween(400, 422);
    assertThat(refused.<String>path("code")).isEqualTo(code);
  }

  private static Response post(String path, Map<String, Object> body) {
    return SignedIn.withKeyOf(Role.DESIGNER)
        .header("Accept-Language", "nl")
        .contentType("application/json")
        .body(body)
        .post("/api/v1/external-api/" + path);
  }
}
