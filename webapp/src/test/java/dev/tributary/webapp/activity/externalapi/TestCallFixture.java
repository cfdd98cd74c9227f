package dev.tributary.webapp.activity.externalapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.demo.ApiBehaviour;
import dev.tributary.webapp.demo.MockApi;
import dev.tributary.webapp.demo.SampleProfiles;
import dev.tributary.webapp.security.SignedIn;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A draft of the birthday workflow, its API, and calls by hand. */
abstract class TestCallFixture {
  private static final Path STORY = Path.of("..", "examples", "birthday-coupons.yaml");

  @Inject SampleProfiles people;
  @Inject InstantSource clock;

  @ConfigProperty(name = "tributary.demo.api-port")
  int port;

  final String workflow = "tried-" + UUID.randomUUID().toString().substring(0, 8);
  private @Nullable MockApi api;

  @BeforeEach
  void keep_a_draft_and_start_the_api() throws IOException {
    people.put(LocalDate.ofInstant(clock.instant(), ZoneId.of("America/Los_Angeles")));
    api = MockApi.start(port, ApiBehaviour.DEFAULT);
    keepDraft(story());
  }

  @AfterEach
  void stop_the_api() {
    api().close();
  }

  static void keepDraft(String yaml) {
    SignedIn.asAdministrator()
        .contentType("application/yaml; charset=utf-8")
        .body(yaml.getBytes(UTF_8))
        .post("/api/v1/workflows?draft=true")
        .then()
        .statusCode(201);
  }

  Map<String, Object> settings(String url) {
    return Map.of("outbound", Map.of("columns", List.of("a")), "execution", Map.of("url", url));
  }

  String url() {
    return "http://127.0.0.1:%d/coupons".formatted(port);
  }

  String story() throws IOException {
    return Files.readString(STORY)
        .replace("name: birthday-coupons", "name: " + workflow)
        .replace("http://127.0.0.1:8181/coupons", url());
  }

  MockApi api() {
    return Objects.requireNonNull(api);
  }

  static Response call(Map<String, Object> body) {
    return post("test-call", body);
  }

  static Response preview(Map<String, Object> body) {
    return post("request-preview", body);
  }

  static Response post(String path, Map<String, Object> body) {
    return SignedIn.withKeyOf(Role.DESIGNER)
        .contentType("application/json")
        .body(body)
        .post("/api/v1/external-api/" + path);
  }
}
