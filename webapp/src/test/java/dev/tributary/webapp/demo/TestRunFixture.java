package dev.tributary.webapp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.SignedIn;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A draft of the birthday workflow beside the sample people and the sample API. */
abstract class TestRunFixture extends SampleApiFixture {
  static final String SAMPLE =
      """
      {"calls": {"externalApi1": {"sample": {"codeData": {"codes": [
        {"code": "SAMPLE-1", "internalId": "1", "state": "CA", "zipCode": "95124"}]}}}}}
      """;

  final String workflow = "tested-" + UUID.randomUUID();

  @BeforeEach
  void draw_the_workflow() {
    assertThat(save("?draft=true", definition()).statusCode()).isEqualTo(201);
  }

  static String page(String path, String language) {
    return SignedIn.browserOf(Role.OPERATOR)
        .request()
        .header("Accept-Language", language)
        .get(path)
        .asString();
  }

  String definition() {
    return Examples.read(BirthdayStory.WORKFLOW, port)
        .replace("name: " + BirthdayStory.WORKFLOW, "name: " + workflow);
  }

  Response test(String body) {
    return start("/test-runs", body);
  }

  Response start(String what, String body) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .header("Prefer", "wait=60")
        .body(body)
        .post("/api/v1/workflows/" + workflow + what);
  }

  static Response save(String query, String yaml) {
    return SignedIn.asAdministrator()
        .contentType("application/yaml")
        .body(yaml.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/workflows" + query);
  }

  void publish() {
    String version = get("/api/v1/workflows/" + workflow).header("ETag");
    SignedIn.asAdministrator()
        .header("If-Match", version)
        .post("/api/v1/workflows/" + workflow + "/publish")
        .then()
        .statusCode(200);
  }

  static Response get(String path) {
    return SignedIn.asAdministrator().get(path);
  }
}
