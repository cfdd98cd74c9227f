package dev.tributary.webapp.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Imports over the REST API whose credentials an external account replaces. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportAccountTest {
  private static final String ORIGIN = "https://import-account.example.com";
  private static final String LINE =
      "curl %s/coupons?state=CA -H 'Authorization: Bearer s3cr3tV4lue'".formatted(ORIGIN);
  private static final String SHOP =
      """
      openapi: 3.0.0
      servers: [{url: '%s'}]
      security: [{token: []}]
      components: {securitySchemes: {token: {type: http, scheme: bearer}}}
      paths: {/orders: {get: {responses: {}}}}
      """
          .formatted(ORIGIN);

  @BeforeEach
  void add_two_accounts_of_one_origin() {
    client().body(Map.of("value", "s3cr3tV4lue")).put("/api/v1/secrets/import-account");
    Map<String, Object> secret = Map.of("secret", "import-account");
    add("import-bearer", Map.of("kind", "bearer", "bearer", Map.of("token", secret)));
    add("import-basic", Map.of("kind", "basic", "basic", Map.of("userSecret", secret)));
  }

  @Test
  void accounts_that_can_sign_the_call_in_are_listed() {
    Response imported = post("import-curl", Map.of("line", LINE));

    assertThat(imported.<List<String>>path("accounts.name")).containsExactly("import-bearer");
    assertThat(imported.<List<String>>path("accounts.title"))
        .containsExactly("Account import-bearer");
    assertThat(imported.<Object>path("execution.account")).isNull();
    assertThat(imported.<List<Object>>path("secrets")).hasSize(1);
  }

  @Test
  void the_account_that_is_chosen_replaces_the_credential() {
    Response imported = post("import-curl", Map.of("line", LINE, "account", "import-bearer"));

    assertThat(imported.statusCode()).as(imported.asString()).isEqualTo(200);
    assertThat(imported.<String>path("execution.account")).isEqualTo("import-bearer");
    assertThat(imported.<String>path("execution.query[0].value")).isEqualTo("CA");
    assertThat(imported.<Object>path("execution.headers")).isNull();
    assertThat(imported.<List<Object>>path("secrets")).isEmpty();
  }

  @Test
  void an_operation_that_wants_a_token_takes_an_account() {
    Map<String, Object> request = Map.of("document", SHOP, "operation", "GET /orders");
    Response offered = post("import-openapi", request);
    assertThat(offered.<List<String>>path("call.accounts.name")).containsExactly("import-bearer");

    Response chosen =
        post(
            "import-openapi",
            Map.of("document", SHOP, "operation", "GET /orders", "account", "import-bearer"));
    assertThat(chosen.<String>path("call.execution.account")).isEqualTo("import-bearer");
    assertThat(chosen.<List<Object>>path("call.secrets")).isEmpty();
  }

  @Test
  void an_account_that_cannot_sign_the_call_in_is_refused() {
    Response unfit = post("import-curl", Map.of("line", LINE, "account", "import-basic"));
    assertThat(unfit.statusCode()).isEqualTo(400);
    assertThat(unfit.<String>path("code")).isEqualTo("TRB-150649");

    for (String unknown : List.of("import-none", "No Name")) {
      Response refused = post("import-curl", Map.of("line", LINE, "account", unknown));
      assertThat(refused.statusCode()).isEqualTo(404);
      assertThat(refused.<String>path("code")).isEqualTo("TRB-151001");
    }
  }

  @Test
  void accounts_are_for_designers() {
    int status =
        SignedIn.withKeyOf(Role.VIEWER)
            .contentType("application/json")
            .body(Map.of("line", LINE))
            .post("/api/v1/external-api/import-curl")
            .statusCode();

    assertThat(status).isEqualTo(403);
  }

  private static void add(String name, Map<String, Object> authentication) {
    Map<String, Object> settings =
        Map.of(
            "label",
            "Account " + name,
            "origins",
            List.of(ORIGIN),
            "authentication",
            authentication);
    client().body(Map.of("name", name, "settings", settings)).post("/api/v1/accounts");
  }

  private static Response post(String path, Map<String, Object> body) {
    return client().body(body).post("/api/v1/external-api/" + path);
  }

  private static RequestSpecification client() {
    return SignedIn.withKeyOf(Role.DESIGNER).contentType("application/json");
  }
}
