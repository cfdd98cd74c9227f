package dev.tributary.webapp.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.webapp.platform.DatabaseProxy;
import dev.tributary.webapp.platform.PackagedProgram;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** The packaged program with the birthday story, its database behind a proxy. */
record StoryProgram(PackagedProgram program) implements AutoCloseable {
  private static final int MAX_POLLS = 24;
  private static final int WAIT_SECONDS = 5;

  static StoryProgram start(Path home, TestDatabase database, DatabaseProxy proxy, StoryApi api) {
    return start(home, database, proxy, api, Map.of());
  }

  /** With these configuration keys as well. */
  static StoryProgram start(
      Path home,
      TestDatabase database,
      DatabaseProxy proxy,
      StoryApi api,
      Map<String, String> properties) {
    PackagedProgram.Builder builder = PackagedProgram.in(home);
    properties.forEach(builder::with);
    return new StoryProgram(
        builder
            .over(database, proxy)
            .quickly()
            .with("quarkus.profile", "demo")
            .with("tributary.demo.api-port", "0")
            .with("tributary.outbound.allowed-origins", "http://127.0.0.1:" + api.port())
            .start()
            .ready());
  }

  void importStory(StoryApi api) {
    importStory(api, UnaryOperator.identity());
  }

  /** The story as {@code changed}. */
  void importStory(StoryApi api, UnaryOperator<String> changed) {
    as().contentType("application/yaml; charset=utf-8")
        .body(
            changed
                .apply(Examples.read(BirthdayStory.WORKFLOW, api.port()))
                .getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/workflows")
        .then()
        .statusCode(201);
  }

  /** Under one key, so that a repeat only waits for the end of the same run. */
  Response begin(String key, int waitSeconds) {
    return as().contentType("application/json")
        .header("Idempotency-Key", key)
        .header("Prefer", "wait=" + waitSeconds)
        .body("{}")
        .post("/api/v1/workflows/" + BirthdayStory.WORKFLOW + "/runs");
  }

  /** Begins the run of {@code key}; the program is killed before it responds. */
  void beginAndExpectDeath(String key) {
    assertThatThrownBy(() -> begin(key, 60)).isInstanceOf(IOException.class);
  }

  /** A request without credentials. */
  RequestSpecification anonymous() {
    return program.anonymous();
  }

  /** Waits until the run of {@code key} has ended, starting it where it was not. */
  Response awaitEnd(String key) {
    for (int poll = 0; poll < MAX_POLLS; poll++) {
      Response response = begin(key, WAIT_SECONDS);
      if (response.statusCode() == 200) {
        return response;
      }
      if (response.statusCode() >= 500) {
        pause();
      }
    }
    throw new AssertionError("the run did not end:\n" + program.output());
  }

  /** The run of {@code key} ends well, and each of its three people has one message. */
  void endsWithEachMessageOnce(String key) {
    Response ended = awaitEnd(key);
    assertThat(ended.<String>path("state")).as(ended.asString()).isEqualTo("finished");
    Response outbox = as().get("/api/v1/outbox?limit=500&run=" + ended.path("id"));
    assertThat(outbox.<List<String>>path("items.state")).isSubsetOf("sent", "sandboxed");
    assertThat(outbox.<List<String>>path("items.recipient"))
        .containsExactlyInAnyOrder(
            "person1@people.example.com",
            "person2@people.example.com",
            "person3@people.example.com");
    assertThat(outbox.<List<String>>path("items.subject"))
        .allSatisfy(subject -> assertThat(subject).matches("Happy birthday, .+: \\d{7}"));
  }

  /** Waits until the message is in this state. */
  void awaitMessage(String id, String state) {
    String seen = "";
    for (int poll = 0; poll < MAX_POLLS && !seen.equals(state); poll++) {
      seen = as().get("/api/v1/outbox/" + id).path("state");
      if (!seen.equals(state)) {
        pause();
      }
    }
    assertThat(seen).isEqualTo(state);
  }

  /** While the database is gone, the program responds at once. */
  static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The status of the health page. */
  int health() {
    return anonymous().get("/q/health").statusCode();
  }

  /** Waits until it is well again; the pool finds out connection by connection. */
  void awaitHealth() {
    for (int poll = 0; poll < MAX_POLLS && health() != 200; poll++) {
      pause();
    }
    assertThat(health()).isEqualTo(200);
  }

  @Override
  public void close() {
    program.close();
  }

  RequestSpecification as() {
    return program.asAdministrator();
  }
}
