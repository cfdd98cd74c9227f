package dev.tributary.webapp.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import dev.tributary.webapp.platform.PackagedProgram;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of the birthday story, read again in another home into which a backup was restored. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestoredRunIT {
  private static final String PASSWORD = "four words in a row";
  private static final int FAILED = 1;

  private final int apiPort = PackagedProgram.freePort();

  @TempDir private Path directory;
  private Path home;
  private Path other;
  private Path file;

  @BeforeEach
  void places() {
    home = directory.resolve("home");
    other = directory.resolve("other");
    file = directory.resolve("backup.tar.gz");
  }

  @Test
  void a_backup_with_the_key_taken_while_the_program_runs_brings_back_runs_and_secrets()
      throws IOException {
    String run;
    String pages;
    try (PackagedProgram program = start(home)) {
      as(program)
          .contentType("application/json")
          .body("{\"value\":\"tiger\"}")
          .put("/api/v1/secrets/coupon-api")
          .then()
          .statusCode(lessThan(300));
      run = runOfTheStory(program);
      pages = shown(program, run);
      verb(home, "backup", file.toString(), "--with-key");
    }
    verb(other, "restore", file.toString());
    try (PackagedProgram restored = start(other)) {
      assertThat(shown(restored, run)).isEqualTo(pages);
      assertThat(as(restored).get("/api/v1/secrets").<List<String>>path("items.name"))
          .containsExactly("coupon-api");
    }
  }

  @Test
  void a_backup_without_the_key_taken_from_a_stopped_home_needs_the_key_beside_it()
      throws IOException {
    String run;
    String pages;
    try (PackagedProgram program = start(home)) {
      run = runOfTheStory(program);
      pages = shown(program, run);
    }
    assertThat(verb(home, "backup", file.toString())).contains("does not hold the master key");
    assertThat(verb(other, "restore", file.toString())).contains("Copy yours to", "master.key");
    try (PackagedProgram keyless = builder(other).start()) {
      assertThat(keyless.ended()).isEqualTo(FAILED);
      assertThat(keyless.output()).contains("TRB-170032", "master.key");
    }
    Files.write(other.resolve("master.key"), Files.readAllBytes(home.resolve("master.key")));
    try (PackagedProgram restored = start(other)) {
      assertThat(shown(restored, run)).isEqualTo(pages);
    }
  }

  /** What people see of the run after it has ended: its journal, its rows, its messages. */
  private static String shown(PackagedProgram program, String run) {
    StringBuilder all = new StringBuilder();
    for (String page :
        List.of(
            "runs/" + run,
            "runs/" + run + "/tasks",
            "runs/" + run + "/journal",
            "runs/" + run + "/exchanges",
            "runs/" + run + "/transitions/enrichment1/out/rows",
            "outbox?run=" + run)) {
      Response response = as(program).get("/api/v1/" + page);
      assertThat(response.statusCode()).as(page + ": " + response.asString()).isEqualTo(200);
      all.append(page).append('\n').append(response.asString()).append('\n');
    }
    return all.toString();
  }

  private String runOfTheStory(PackagedProgram program) {
    as(program)
        .contentType("application/yaml; charset=utf-8")
        .body(Examples.read(BirthdayStory.WORKFLOW, apiPort).getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/workflows")
        .then()
        .statusCode(201);
    Response ended =
        as(program)
            .contentType("application/json")
            .header("Prefer", "wait=60")
            .body("{}")
            .post("/api/v1/workflows/" + BirthdayStory.WORKFLOW + "/runs");
    assertThat(ended.<String>path("state")).as(ended.asString()).isEqualTo("finished");
    String run = ended.path("id");
    assertThat(as(program).get("/api/v1/outbox?run=" + run).<List<?>>path("items")).hasSize(3);
    return run;
  }

  private static String verb(Path place, String... arguments) {
    try (PackagedProgram program = PackagedProgram.in(place).start(arguments)) {
      assertThat(program.ended()).as(program.output()).isZero();
      return program.output();
    }
  }

  private PackagedProgram start(Path place) {
    return builder(place).start().ready();
  }

  private PackagedProgram.Builder builder(Path place) {
    return PackagedProgram.in(place)
        .with("quarkus.profile", "demo")
        .with("tributary.demo.api-port", Integer.toString(apiPort))
        .withVariable("TRIBUTARY_ADMIN_PASSWORD", PASSWORD);
  }

  private static RequestSpecification as(PackagedProgram program) {
    return given()
        .baseUri(program.address().toString())
        .auth()
        .preemptive()
        .basic("admin", PASSWORD);
  }
}
