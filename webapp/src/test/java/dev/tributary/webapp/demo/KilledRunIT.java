package dev.tributary.webapp.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.platform.PackagedProgram;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The birthday story in a program that is killed in the middle of it and started again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledRunIT {
  private static final String PASSWORD = "four words in a row";
  private static final int LOOKS = 30;

  /** Longer than the test needs until it kills. */
  private static final Duration SLOW = Duration.ofSeconds(20);

  private final int apiPort = freePort();

  @TempDir private Path directory;

  @Test
  void killed_right_after_the_start_the_run_ends_with_each_message_once() {
    String run;
    try (PackagedProgram first = start(SLOW)) {
      importStory(first);
      run = begin(first, 0).path("id");
      first.kill();
    }
    endsWithEachMessageOnce(run);
  }

  @Test
  void killed_while_the_api_is_called_the_run_ends_with_each_message_once() {
    String run;
    try (PackagedProgram first = start(SLOW)) {
      importStory(first);
      run = begin(first, 0).path("id");
      awaitCall(first, run);
      first.kill();
    }
    endsWithEachMessageOnce(run);
  }

  private void endsWithEachMessageOnce(String run) {
    try (PackagedProgram second = start(Duration.ZERO)) {
      Response ended = awaitEnd(second);
      assertThat(ended.<String>path("id")).isEqualTo(run);
      assertThat(ended.<String>path("state")).as(ended.asString()).isEqualTo("finished");
      Response outbox = as(second).get("/api/v1/outbox?run=" + run);
      assertThat(outbox.<List<String>>path("items.state")).containsOnly("sent");
      assertThat(outbox.<List<String>>path("items.recipient"))
          .containsExactlyInAnyOrder(
              "person1@people.example.com",
              "person2@people.example.com",
              "person3@people.example.com");
    }
  }

  private PackagedProgram start(Duration delay) {
    return PackagedProgram.in(directory)
        .with("quarkus.profile", "demo")
        .with("tributary.demo.api-port", Integer.toString(apiPort))
        .with("tributary.demo.api-delay", delay.toMillis() + "ms")
        .withVariable("TRIBUTARY_ADMIN_PASSWORD", PASSWORD)
        .start()
        .ready();
  }

  private void importStory(PackagedProgram program) {
    as(program)
        .contentType("application/yaml; charset=utf-8")
        .body(Examples.read(BirthdayStory.WORKFLOW, apiPort).getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/workflows")
        .then()
        .statusCode(201);
  }

  /** Under one key, so that a repeat only waits for the end of the same run. */
  private static Response begin(PackagedProgram program, int waitSeconds) {
    return as(program)
        .contentType("application/json")
        .header("Idempotency-Key", "killed")
        .header("Prefer", "wait=" + waitSeconds)
        .body("{}")
        .post("/api/v1/workflows/" + BirthdayStory.WORKFLOW + "/runs");
  }

  private static void awaitCall(PackagedProgram program, String run) {
    for (int look = 0; look < LOOKS; look++) {
      if (!as(program).get("/api/v1/runs/" + run + "/exchanges").<List<?>>path("items").isEmpty()) {
        return;
      }
      begin(program, 1);
    }
    throw new AssertionError("the API was not called:\n" + program.output());
  }

  private static Response awaitEnd(PackagedProgram program) {
    for (int look = 0; look < LOOKS; look++) {
      Response answer = begin(program, 5);
      if (answer.statusCode() == 200) {
        return answer;
      }
    }
    throw new AssertionError("the run did not end:\n" + program.output());
  }

  private static RequestSpecification as(PackagedProgram program) {
    return given()
        .baseUri(program.address().toString())
        .auth()
        .preemptive()
        .basic("admin", PASSWORD);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
