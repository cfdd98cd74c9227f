package dev.tributary.webapp.profile;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.SignedIn;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;

/** Calls about people, as a designer makes them. */
final class ProfileCalls {
  static final String API = "/api/v1/profiles";

  private static final String KEY = SignedIn.keyOf(Role.DESIGNER);

  private ProfileCalls() {}

  /** A customer number, or a name, that no other profile has. */
  static String unique(String word) {
    return word + UUID.randomUUID().toString().replace("-", "");
  }

  static Response get(String rest) {
    return request().get(API + rest);
  }

  static Response add(Map<String, Object> body) {
    return request().contentType("application/json").body(body).post(API);
  }

  static long added(Map<String, Object> body) {
    return add(body).then().statusCode(201).extract().jsonPath().getLong("id");
  }

  static Response put(long id, String etag, Object body) {
    return request()
        .contentType("application/json")
        .header("If-Match", etag)
        .body(body)
        .put(API + "/" + id);
  }

  static io.restassured.specification.RequestSpecification request() {
    return io.restassured.RestAssured.given().header("Authorization", "Bearer " + KEY);
  }
}
