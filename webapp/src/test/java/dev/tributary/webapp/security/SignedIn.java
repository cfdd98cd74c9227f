package dev.tributary.webapp.security;

import static io.restassured.RestAssured.given;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.platform.TestDatabaseResource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Requests of people and programs that may do something. */
public final class SignedIn {
  private SignedIn() {}

  /** The administrator of the first start, with name and password. */
  public static RequestSpecification asAdministrator() {
    return given().auth().preemptive().basic("admin", TestDatabaseResource.ADMINISTRATOR_PASSWORD);
  }

  /** Something new by the administrator: {@code json} under the collection {@code path}. */
  public static void create(String path, String json) {
    asAdministrator().contentType("application/json").body(json).post(path).then().statusCode(201);
  }

  /** A program with a fresh API key of this role. */
  public static RequestSpecification withKeyOf(Role role) {
    return given().header("Authorization", "Bearer " + keyOf(role));
  }

  /** A fresh API key of this role. */
  public static String keyOf(Role role) {
    return asAdministrator()
        .contentType("application/json")
        .body("{\"name\":\"test %s\",\"role\":\"%s\"}".formatted(role.id(), role.id()))
        .post("/api/v1/api-keys")
        .then()
        .statusCode(201)
        .extract()
        .path("key");
  }

  /** A fresh person of this role, signed in with a browser. */
  public static Browser browserOf(Role role) {
    String name = role.id() + "-" + UUID.randomUUID().toString().substring(0, 8);
    createUser(name, role);
    Browser browser = new Browser();
    browser.signIn(name, PASSWORD).then().statusCode(303);
    return browser;
  }

  /** What the people of {@link #createUser} sign in with. */
  public static final String PASSWORD = "five words in one row";

  /** Lets a person in. */
  public static Response createUser(String name, Role role) {
    return asAdministrator()
        .contentType("application/json")
        .body(
            "{\"name\":\"%s\",\"role\":\"%s\",\"password\":\"%s\"}"
                .formatted(name, role.id(), PASSWORD))
        .post("/api/v1/users");
  }
}
