package dev.tributary.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class UsersTest {
  @Test
  void people_are_listed_without_their_hashes() {
    SignedIn.createUser("listed", Role.OPERATOR).then().statusCode(201);

    Response list = SignedIn.asAdministrator().get("/api/v1/users");

    assertThat(list.<List<String>>path("items.name")).contains("admin", "listed").isSorted();
    assertThat(list.asString()).doesNotContain("$2").doesNotContain("password");
  }

  @Test
  void a_name_is_given_once() {
    SignedIn.createUser("twice", Role.VIEWER).then().statusCode(201);

    assertThat(SignedIn.createUser("twice", Role.VIEWER).statusCode()).isEqualTo(409);
  }

  @Test
  void the_last_administrator_stays_one() {
    Response users = SignedIn.asAdministrator().get("/api/v1/users");
    users
        .<List<String>>path(
            "items.findAll { it.role == 'administrator' && it.name != 'admin' }.name")
        .forEach(other -> change(other, "{\"enabled\":false}").then().statusCode(200));

    Response demoted = change("admin", "{\"role\":\"viewer\"}");
    Response disabled = change("admin", "{\"enabled\":false}");

    assertThat(demoted.statusCode()).isEqualTo(409);
    assertThat(disabled.path("code").toString()).isEqualTo("TRB-170013");
  }

  @Test
  void a_new_password_replaces_the_old_one() {
    SignedIn.createUser("renewed", Role.VIEWER).then().statusCode(201);
    change("renewed", "{\"password\":\"a whole new row of words\"}").then().statusCode(200);

    assertThat(new Browser().signIn("renewed", SignedIn.PASSWORD).statusCode()).isEqualTo(401);
    assertThat(new Browser().signIn("renewed", "a whole new row of words").statusCode())
        .isEqualTo(303);
  }

  @ParameterizedTest
  @CsvSource({
    "Upper Case, viewer, five words in one row, TRB-170014",
    "short, viewer, too short, TRB-170010",
    "norole, root, five words in one row, TRB-170015"
  })
  void what_makes_no_sense_is_refused(String name, String role, String password, String code) {
    Response response =
        SignedIn.asAdministrator()
            .contentType("application/json")
            .body(
                "{\"name\":\"%s\",\"role\":\"%s\",\"password\":\"%s\"}"
                    .formatted(name, role, password))
            .post("/api/v1/users");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.path("code").toString()).isEqualTo(code);
  }

  @Test
  void an_unknown_user_cannot_be_changed() {
    assertThat(change("nobody-here", "{\"role\":\"viewer\"}").statusCode()).isEqualTo(404);
  }

  private static Response change(String name, String body) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .body(body)
        .patch("/api/v1/users/" + name);
  }
}
