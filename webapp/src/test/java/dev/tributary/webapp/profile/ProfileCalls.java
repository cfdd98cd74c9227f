package dev.tributary.webapp.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.SignedIn;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
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

  static Response write(
      String method, long id, String query, String etag, Map<String, Object> body) {
    return request()
        .contentType(method.equals("patch") ? "application/merge-patch+json" : "application/json")
        .header("If-Match", etag)
        .body(body)
        .request(method.toUpperCase(Locale.ROOT), API + "/" + id + query);
  }

  /** The actions on a profile in the audit trail, the newest first. */
  static List<String> audit(long id) {
    return SignedIn.asAdministrator()
        .get("/api/v1/audit?objectType=profile&objectName=" + id)
        .jsonPath()
        .getList("items.action", String.class);
  }

  static void assertProblem(Response response, int status, String code) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.<String>path("code")).isEqualTo(code);
  }

  static io.restassured.specification.RequestSpecification request() {
    return io.restassured.RestAssured.given().header("Authorization", "Bearer " + KEY);
  }
}
