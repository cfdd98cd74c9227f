package dev.tributary.webapp.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiKeyTest {
  @Inject DataSource dataSource;

  @Test
  void a_key_opens_what_its_role_allows_and_is_shown_once() {
    Response made = make("{\"name\":\"nightly\",\"role\":\"operator\"}");
    String key = made.path("key");
    String id = made.path("id");

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.header("Location")).endsWith("/api/v1/api-keys/" + id);
    assertThat(key).startsWith("trb_").startsWith(made.path("prefix").toString());
    assertThat(call(key).asString()).startsWith("API_KEY nightly (" + made.path("prefix"));

    String listed = SignedIn.asAdministrator().get("/api/v1/api-keys?limit=500").asString();
    assertThat(listed).contains(id).doesNotContain(key);
    Response shown = SignedIn.asAdministrator().get("/api/v1/api-keys/" + id);
    assertThat(shown.asString()).doesNotContain(key);
    assertThat(Instant.parse(shown.path("lastUsedAt"))).isBefore(Instant.now().plusSeconds(1));
  }

  @Test
  void a_revoked_key_opens_nothing_any_more() {
    Response made = make("{\"name\":\"lost laptop\",\"role\":\"viewer\"}");
    String address = "/api/v1/api-keys/" + made.path("id");
    call(made.path("key")).then().statusCode(200);

    SignedIn.asAdministrator().delete(address).then().statusCode(204);
    SignedIn.asAdministrator().delete(address).then().statusCode(204);

    assertThat(call(made.path("key")).statusCode()).isEqualTo(401);
    assertThat(SignedIn.asAdministrator().get(address).<String>path("revokedAt")).isNotNull();
  }

  @Test
  void an_expired_key_opens_nothing_any_more() throws SQLException {
    Response made =
        make("{\"name\":\"trial\",\"role\":\"viewer\",\"expiresAt\":\"2100-01-01T00:00:00Z\"}");
    call(made.path("key")).then().statusCode(200);

    try (Connection connection = dataSource.getConnection();
        PreparedStatement past =
            connection.prepareStatement(
                "update tributary.api_key set expires_at = now() where prefix = ?")) {
      past.setString(1, made.path("prefix"));
      assertThat(past.executeUpdate()).isEqualTo(1);
    }

    assertThat(call(made.path("key")).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Bearer trb_guess", "Bearer", "Basic ?", "Basic bm9jb2xvbg==", "Digest x"})
  void anything_else_is_refused_with_a_reason(String header) {
    Response response = given().header("Authorization", header).get("/api/v1/test/viewer");

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.path("code").toString()).isEqualTo("TRB-170002");
    assertThat(response.path("remedy").toString()).isNotEmpty();
  }

  @Test
  void without_anything_the_response_shows_what_to_send() {
    Response response = given().header("Accept-Language", "nl").get("/api/v1/test/viewer");

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.path("code").toString()).isEqualTo("TRB-170001");
    assertThat(response.path("detail").toString()).contains("aangemeld");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"\",\"role\":\"viewer\"}",
        "{\"role\":\"viewer\"}",
        "{\"name\":\"x\",\"role\":\"root\"}",
        "{\"name\":\"x\"}",
        "{\"name\":\"x\",\"role\":\"viewer\",\"expiresAt\":\"2001-01-01T00:00:00Z\"}"
      })
  void a_key_that_makes_no_sense_is_refused(String body) {
    Response response = make(body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.path("code").toString()).startsWith("TRB-1700");
  }

  @Test
  void lists_go_on_where_the_cursor_points() {
    SignedIn.keyOf(Role.VIEWER);
    SignedIn.keyOf(Role.VIEWER);
    Response first = SignedIn.asAdministrator().get("/api/v1/api-keys?limit=1");
    Response second =
        SignedIn.asAdministrator()
            .queryParam("after", first.<String>path("next"))
            .get("/api/v1/api-keys?limit=1");

    List<String> one = first.path("items.id");
    List<String> two = second.path("items.id");
    assertThat(one).hasSize(1);
    assertThat(two).hasSize(1).doesNotContainAnyElementsOf(one);
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=501", "limit=x", "after=x", "after=MXg"})
  void a_batch_that_cannot_be_is_refused(String query) {
    Response response = SignedIn.asAdministrator().get("/api/v1/api-keys?" + query);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.path("code").toString()).startsWith("TRB-19001");
  }

  private static Response make(String body) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/api-keys");
  }

  private static Response call(String key) {
    return given().header("Authorization", "Bearer " + key).get("/api/v1/test/viewer");
  }
}
