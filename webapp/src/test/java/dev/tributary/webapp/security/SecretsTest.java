package dev.tributary.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.secret.SecretUse;
import dev.tributary.application.secret.SecretValues;
import dev.tributary.domain.access.Role;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretsTest {
  private static final String VALUE = "hunter2-hunter2";
  private static final EndpointUrl API = EndpointUrl.of("https://api.example.com/coupons");

  @Inject SecretValues values;
  @Inject DataSource dataSource;

  /** Something that refers to one secret. */
  @ApplicationScoped
  public static class OneUser implements SecretUse {
    @Override
    public List<String> usersOf(SecretName name) {
      return name.value().equals("used-key") ? List.of("birthday") : List.of();
    }
  }

  @Test
  void a_secret_goes_in_and_only_its_name_comes_out() throws SQLException {
    try (CapturedLog log = CapturedLog.everything()) {
      assertThat(put("coupon-key", VALUE).statusCode()).isEqualTo(201);
      assertThat(put("coupon-key", VALUE).statusCode()).isEqualTo(204);

      assertThat(values.value(new SecretName("coupon-key"), API)).contains(new Secret(VALUE));
      Response one = administrator().get("/api/v1/secrets/coupon-key");
      assertThat(one.path("name").toString()).isEqualTo("coupon-key");
      assertThat(one.path("users").toString()).isEqualTo("[]");
      assertThat(one.asString()).doesNotContain(VALUE);
      assertThat(administrator().get("/api/v1/secrets").asString()).doesNotContain(VALUE);
      Response audit = administrator().get("/api/v1/audit?objectType=secret&limit=500");
      assertThat(audit.asString()).contains("coupon-key").doesNotContain(VALUE);
      assertThat(stored("coupon-key")).doesNotContain(VALUE).isNotEmpty();
      assertThat(log.text()).doesNotContain(VALUE);
    }
  }

  @Test
  void a_used_secret_is_not_deleted_and_its_users_are_named() {
    put("used-key", VALUE);

    Response response = administrator().delete("/api/v1/secrets/used-key");

    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(response.path("detail").toString()).contains("birthday");
    assertThat(values.value(new SecretName("used-key"), API)).isPresent();
    assertThat(administrator().get("/api/v1/secrets/used-key").<List<String>>path("users"))
        .containsExactly("birthday");
  }

  @Test
  void an_unused_secret_is_deleted() {
    put("spare-key", VALUE);

    administrator().delete("/api/v1/secrets/spare-key").then().statusCode(204);

    administrator().get("/api/v1/secrets/spare-key").then().statusCode(404);
    administrator().delete("/api/v1/secrets/spare-key").then().statusCode(404);
    assertThat(values.value(new SecretName("spare-key"), API)).isEmpty();
  }

  @Test
  void a_bound_secret_is_given_to_its_origins_only() {
    bind("bound-key", Map.of("value", VALUE, "origins", List.of("https://API.example.com/")), 201);

    SecretName name = new SecretName("bound-key");
    assertThat(values.value(name, API)).contains(new Secret(VALUE));
    assertThatThrownBy(() -> values.value(name, EndpointUrl.of("https://evil.example.net/")))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("TRB-170056"));
    assertThat(administrator().get("/api/v1/secrets/bound-key").<List<String>>path("origins"))
        .containsExactly("https://api.example.com:443");
  }

  @Test
  void without_its_value_a_secret_is_only_bound_more_closely() {
    List<String> two = List.of("https://a.example.com", "https://b.example.com");
    bind("narrow-key", Map.of("value", VALUE), 201);
    bind("narrow-key", Map.of("origins", two), 204);
    bind("narrow-key", Map.of("origins", two.subList(0, 1)), 204);
    assertThat(bind("narrow-key", Map.of("origins", two), 400).<String>path("code"))
        .isEqualTo("TRB-170058");
    bind("narrow-key", Map.of("origins", List.of()), 400);
    bind("narrow-key", Map.of("value", VALUE, "origins", two), 204);
  }

  @Test
  void a_new_value_keeps_the_origins_unless_they_come_with_it() {
    List<String> bound = List.of("https://api.example.com:443");
    bind("rotated-key", Map.of("value", VALUE, "origins", bound), 201);
    bind("rotated-key", Map.of("value", "another"), 204);
    assertThat(administrator().get("/api/v1/secrets/rotated-key").<List<String>>path("origins"))
        .isEqualTo(bound);
    bind("rotated-key", Map.of("value", "another", "origins", List.of()), 204);
    assertThat(administrator().get("/api/v1/secrets/rotated-key").<List<String>>path("origins"))
        .isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "api.example.com",
        "https://api.example.com/v1",
        "https://api.example.com:99999",
        "https://api.example.com:0",
        "ftp://a",
        ""
      })
  void an_origin_of_another_form_is_refused(@Nullable String origin) {
    assertThat(
            bind(
                    "odd-key",
                    Map.of("value", VALUE, "origins", Collections.singletonList(origin)),
                    400)
                .<String>path("code"))
        .isEqualTo("TRB-170055");
  }

  private static Response bind(String name, Map<String, Object> body, int status) {
    Response response =
        administrator().contentType("application/json").body(body).put("/api/v1/secrets/" + name);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    return response;
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"value\":\"\"}", "{}"})
  void a_secret_without_a_value_is_refused(String body) {
    Response response =
        administrator().contentType("application/json").body(body).put("/api/v1/secrets/empty");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.path("code").toString()).isEqualTo("TRB-170054");
  }

  @Test
  void a_name_of_another_form_is_refused() {
    assertThat(put("Not_A_Name", VALUE).path("code").toString()).isEqualTo("TRB-170053");
  }

  @Test
  void only_designers_and_above_may_set_one() {
    SignedIn.withKeyOf(Role.OPERATOR)
        .contentType("application/json")
        .body(Map.of("value", VALUE))
        .put("/api/v1/secrets/not-mine")
        .then()
        .statusCode(403);
    SignedIn.withKeyOf(Role.DESIGNER)
        .contentType("application/json")
        .body(Map.of("value", VALUE))
        .put("/api/v1/secrets/mine")
        .then()
        .statusCode(201);
  }

  private String stored(String name) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select encrypted from tributary.secret where name = '" + name + "'")) {
      row.next();
      return row.getString(1);
    }
  }

  private static Response put(String name, String value) {
    return administrator()
        .contentType("application/json")
        .body(Map.of("value", value))
        .put("/api/v1/secrets/" + name);
  }

  private static io.restassured.specification.RequestSpecification administrator() {
    return SignedIn.asAdministrator();
  }
}
