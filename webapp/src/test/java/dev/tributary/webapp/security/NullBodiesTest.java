package dev.tributary.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A body that is JSON and says nothing is missing, not an error of ours. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class NullBodiesTest {
  @ParameterizedTest
  @CsvSource({
    "POST, users",
    "PATCH, users/admin",
    "POST, api-keys",
    "POST, resources",
    "PUT, resources/profile",
    "PUT, secrets/nothing",
    "POST, profiles",
    "POST, external-api/parse-sample",
    "POST, external-api/import-curl",
    "POST, external-api/import-openapi",
    "POST, external-api/detect",
    "POST, external-api/test-call",
    "POST, external-api/request-preview"
  })
  void reports_that_the_body_is_missing(Method method, String path) {
    Response response = json().body("null").request(method, "/api/v1/" + path);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
    assertThat(response.<String>path("code")).isEqualTo("TRB-190013");
  }

  private static RequestSpecification json() {
    return SignedIn.asAdministrator().contentType("application/json");
  }
}
