package dev.tributary.webapp.resource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResourcesApiTest {
  @Test
  void the_profiles_are_there_from_the_start() {
    assertThat(get("").jsonPath().getList("items.name", String.class)).contains("profile");
  }

  @Test
  void a_resource_reports_its_table_its_key_and_its_columns() {
    Response profile = get("/profile");

    assertThat(profile.statusCode()).isEqualTo(200);
    assertThat(profile.<String>path("table")).isEqualTo("public.profile");
    assertThat(profile.<String>path("key")).isEqualTo("id");
    assertThat(profile.jsonPath().getList("columns.name", String.class))
        .contains("email", "firstName", "birthDate", "zipCode");
    assertThat(profile.<String>path("columns.find { it.name == 'birthDate' }.type"))
        .isEqualTo("DATE");
  }

  @Test
  void a_batch_ends_where_it_was_asked_to() {
    Response first = get("?limit=1");

    assertThat(first.jsonPath().getList("items")).hasSize(1);
  }

  @Test
  void an_unknown_resource_is_reported() {
    Response response = get("/nobody");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.<String>path("code")).isEqualTo("TRB-131001");
    assertThat(response.asString()).contains("nobody");
  }

  @Test
  void strangers_see_nothing() {
    given().get("/api/v1/resources").then().statusCode(401);
  }

  private static Response get(String rest) {
    return SignedIn.withKeyOf(Role.VIEWER).get("/api/v1/resources" + rest);
  }
}
