package dev.tributary.webapp.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.CapturedLog;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountsApiTest {
  private static final String VALUE = "accounts-hunter2-hunter2";

  private final int port;

  AccountsApiTest(@ConfigProperty(name = "tributary.demo.api-port") int port) {
    this.port = port;
  }

  @BeforeEach
  void set_the_secret() {
    designer().body(Map.of("value", VALUE)).put("/api/v1/secrets/accounts-api-token");
  }

  @Test
  void an_account_is_added_shown_replaced_and_deleted() {
    Response created = create("accounts-api-life", "https://api.example.com");
    assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
    assertThat(created.header("Location")).endsWith("/api/v1/accounts/accounts-api-life");
    assertThat(created.<List<String>>path("settings.origins"))
        .containsExactly("https://api.example.com:443");
    assertThat(created.asString()).contains("accounts-api-token").doesNotContain(VALUE);
    assertThat(create("accounts-api-life", "https://api.example.com").<String>path("code"))
        .isEqualTo("TRB-151003");

    String tag = created.header("ETag");
    Response replaced = replace("accounts-api-life", "https://eu.example.com", tag);
    assertThat(replaced.statusCode()).as(replaced.asString()).isEqualTo(200);
    assertThat(replace("accounts-api-life", "https://eu.example.com", tag).statusCode())
        .isEqualTo(412);
    assertThat(designer().delete("/api/v1/accounts/accounts-api-life").statusCode()).isEqualTo(428);

    designer()
        .header("If-Match", replaced.header("ETag"))
        .delete("/api/v1/accounts/accounts-api-life")
        .then()
        .statusCode(204);
    assertThat(designer().get("/api/v1/accounts/accounts-api-life").<String>path("code"))
        .isEqualTo("TRB-151001");
    assertThat(
            SignedIn.asAdministrator()
                .get("/api/v1/audit?objectType=account&objectName=accounts-api-life")
                .<List<String>>path("items.action"))
        .containsExactly("deleted", "changed", "created");
  }

  @Test
  void a_name_that_is_taken_is_no_error_in_the_log_of_the_operator() {
    create("accounts-api-taken", "https://api.example.com");
    try (CapturedLog log = CapturedLog.everything()) {
      assertThat(create("accounts-api-taken", "https://api.example.com").statusCode())
          .isEqualTo(409);
      assertThat(log.text()).doesNotContain("hibernate", "duplicate key");
    }
  }

  @Test
  void what_is_wrong_with_an_account_is_reported_at_its_place() {
    Response unreadable =
        designer()
            .body(Map.of("name", "accounts-api-odd", "settings", Map.of("orgins", List.of())))
            .post("/api/v1/accounts");
    assertThat(unreadable.statusCode()).isEqualTo(422);
    assertThat(unreadable.<List<String>>path("problems.place")).containsExactly("settings.orgins");

    Response wrong = create("accounts-api-odd", "http://api.example.com");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.<List<String>>path("problems.code")).containsExactly("WKF-560238");
    assertThat(wrong.<List<String>>path("problems.place")).containsExactly("settings.origins");
    assertThat(create("Not A Name", "https://api.example.com").<String>path("code"))
        .isEqualTo("TRB-151002");
  }

  @Test
  void a_credential_that_has_ended_is_a_warning() {
    String ended = "eyJhbGciOiJub25lIn0.eyJleHAiOjE1Nzc4MzY4MDB9." + VALUE;
    designer().body(Map.of("value", ended)).put("/api/v1/secrets/accounts-api-token");

    Response created = create("accounts-api-ended", "https://api.example.com");

    assertThat(created.<List<String>>path("warnings.code")).containsExactly("TRB-151024");
    assertThat(created.<String>path("warnings[0].detail"))
        .isEqualTo("The credential in secret 'accounts-api-token' ended on 2020-01-01.");
    assertThat(created.asString()).doesNotContain(VALUE);
    set_the_secret();
    assertThat(designer().get("/api/v1/accounts/accounts-api-ended").<List<String>>path("warnings"))
        .isEmpty();
  }

  @Test
  void a_secret_that_an_account_names_is_in_use() {
    create("accounts-api-user", "https://api.example.com");

    Response refused = designer().delete("/api/v1/secrets/accounts-api-token");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.<String>path("detail")).contains("accounts-api-user");
  }

  @Test
  void an_account_is_disabled_without_reading_it() {
    create("accounts-api-switch", "https://api.example.com");

    designer().post("/api/v1/accounts/accounts-api-switch/disable").then().statusCode(204);
    Response off = designer().get("/api/v1/accounts/accounts-api-switch");
    assertThat(off.<Boolean>path("settings.enabled")).isFalse();
    designer().post("/api/v1/accounts/accounts-api-switch/enable").then().statusCode(204);
    Response on = designer().get("/api/v1/accounts/accounts-api-switch");
    assertThat(on.<Object>path("settings.enabled")).isNull();
  }

  @Test
  void a_test_reports_why_it_fails() {
    String origin = "http://127.0.0.1:" + port;
    designer()
        .body(
            Map.of(
                "name", "accounts-api-tested", "settings", settings(origin, origin + "/nowhere")))
        .post("/api/v1/accounts");

    Response tested = designer().post("/api/v1/accounts/accounts-api-tested/test");

    assertThat(tested.statusCode()).as(tested.asString()).isEqualTo(200);
    assertThat(tested.<Boolean>path("passed")).isFalse();
    assertThat(tested.<String>path("code")).isEqualTo("CRL-290199");
    assertThat(tested.asString()).doesNotContain(VALUE);
  }

  @Test
  void without_a_test_address_the_secrets_are_checked() {
    create("accounts-api-unread", "https://api.example.com");

    Response tested = designer().post("/api/v1/accounts/accounts-api-unread/test");

    assertThat(tested.<Boolean>path("passed")).as(tested.asString()).isTrue();
  }

  @Test
  void accounts_are_for_designers_and_administrators() {
    create("accounts-api-mine", "https://api.example.com");
    RequestSpecification operator = SignedIn.withKeyOf(Role.OPERATOR);

    assertThat(operator.get("/api/v1/accounts").statusCode()).isEqualTo(403);
    assertThat(SignedIn.withKeyOf(Role.OPERATOR).post("/api/v1/accounts/accounts-api-mine/test"))
        .returns(403, Response::statusCode);
    assertThat(designer().get("/api/v1/accounts?limit=500").<List<String>>path("items.name"))
        .contains("accounts-api-mine");
  }

  private static Response create(String name, String origin) {
    return designer()
        .body(Map.of("name", name, "settings", settings(origin, "")))
        .post("/api/v1/accounts");
  }

  private static Response replace(String name, String origin, String tag) {
    return designer()
        .header("If-Match", tag)
        .body(Map.of("settings", settings(origin, "")))
        .put("/api/v1/accounts/" + name);
  }

  private static Map<String, Object> settings(String origin, String testUrl) {
    return Map.of(
        "origins",
        List.of(origin),
        "testUrl",
        testUrl,
        "authentication",
        Map.of(
            "kind", "bearer", "bearer", Map.of("token", Map.of("secret", "accounts-api-token"))));
  }

  private static RequestSpecification designer() {
    return SignedIn.withKeyOf(Role.DESIGNER).contentType("application/json");
  }
}
