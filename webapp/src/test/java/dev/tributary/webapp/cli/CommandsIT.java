package dev.tributary.webapp.cli;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.cli.Commands.Ended;
import dev.tributary.webapp.platform.PackagedProgram;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A person at a terminal, beside a program that runs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsIT {
  private static final String PASSWORD = "four words in a row";

  private Path folder;
  private final int apiPort = PackagedProgram.freePort();
  private PackagedProgram program;
  private Commands commands;

  @BeforeAll
  void start(@TempDir Path temporary) {
    folder = temporary;
    program =
        PackagedProgram.in(folder.resolve("home"))
            .quickly()
            .with("quarkus.profile", "demo")
            .with("tributary.demo.api-port", Integer.toString(apiPort))
            .withVariable("TRIBUTARY_ADMIN_PASSWORD", PASSWORD)
            .start("demo")
            .ready();
    String key =
        as().contentType("application/json")
            .body("{\"name\":\"terminal\",\"role\":\"operator\"}")
            .post("/api/v1/api-keys")
            .path("key");
    commands =
        new Commands(
            folder,
            Map.of("TRIBUTARY_URL", program.address().toString(), "TRIBUTARY_API_KEY", key));
  }

  @AfterAll
  void stop() {
    program.close();
  }

  @Test
  void a_run_is_told_step_by_step_and_ends_the_command_as_it_ends() {
    Ended ended = commands.run("run", "birthday-coupons");

    assertThat(ended.code()).as(ended.output()).isZero();
    assertThat(ended.output())
        .containsSubsequence(
            "Started birthday-coupons: " + program.address() + "/console/runs/",
            "Birthday today",
            "3 record(s) selected",
            "One per zip code",
            "Coupons",
            "Add coupon",
            "Birthday mail: 3 messages, 0 left out",
            "Finished");
  }

  @Test
  void parameters_have_the_types_that_the_workflow_declares() {
    publish(
        "few",
        "parameters: [{name: most, type: integer}, {name: zip, type: text}]\n",
        query("id <= vars.most"));

    Ended ended = commands.run("run", "few", "--param", "most=0", "--param", "zip=0123");
    assertThat(ended.code()).as(ended.output()).isZero();
    assertThat(ended.output()).contains("0 record(s) selected");

    Ended refused = commands.run("run", "few", "--param", "most=lots", "--param", "zip=0123");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.output()).contains("most", "lots", "integer").doesNotContain("Started");
  }

  @Test
  void a_failed_run_fails_the_command_and_says_why() {
    publish(
        "failing",
        "",
        "{id: query1, kind: externalApi, settings: {execution: {url: 'http://127.0.0.1:%d/nowhere'},"
                .formatted(apiPort)
            + " outbound: {columns: [{name: value, path: ''}]}}}");

    Ended ended = commands.run("run", "failing");

    assertThat(ended.code()).as(ended.output()).isEqualTo(1);
    assertThat(ended.output()).contains("Error:", "404", "Failed");
  }

  @Test
  void what_cannot_be_started_is_told_with_what_to_do() {
    assertRefused(commands.run("run", "nope"), "There is no workflow 'nope'", "TRB-100201");
    assertRefused(commands.run("run"), "NAME");
    assertRefused(commands.run("run", "few", "--speed=1"), "--speed");
    assertRefused(commands.run("run", "few", "--wait=-1"), "--wait takes 0 to");
    assertRefused(
        at(Map.of("TRIBUTARY_URL", program.address().toString())).run("run", "few"),
        "No API key",
        "TRIBUTARY_API_KEY");
    assertRefused(
        with("TRIBUTARY_API_KEY", "trb_wrong").run("run", "few"), "The API key was refused");
    assertRefused(
        with("TRIBUTARY_URL", "http://127.0.0.1:" + PackagedProgram.freePort()).run("run", "few"),
        "Nobody answers at");
    assertRefused(with("TRIBUTARY_URL", "file:/x").run("run", "few"), "is no address");
  }

  @Test
  void who_does_not_wait_is_told_that_the_run_goes_on() {
    publish("slow", "", query("id = 0"));

    Ended ended = commands.run("run", "slow", "--wait=0");

    assertThat(ended.code()).as(ended.output()).isIn(0, 4);
    assertThat(ended.output()).contains(ended.code() == 4 ? "The run goes on" : "Finished");
  }

  private static void assertRefused(Ended ended, String... told) {
    assertThat(ended.code()).as(ended.output()).isEqualTo(2);
    assertThat(ended.output()).contains(told).doesNotContain("Exception", "Started");
  }

  private Commands with(String name, String value) {
    Map<String, String> changed = new java.util.HashMap<>(commands.environment());
    changed.put(name, value);
    return at(changed);
  }

  private Commands at(Map<String, String> environment) {
    return new Commands(folder, environment);
  }

  private static String query(String where) {
    return "{id: query1, kind: query, settings: {where: \"%s\"}}".formatted(where);
  }

  private void publish(String name, String parameters, String activity) {
    as().contentType("application/yaml; charset=utf-8")
        .body(
            """
            apiVersion: tributary/v1
            kind: Workflow
            name: %s
            %sactivities:
              - {id: start1, kind: start}
              - %s
              - {id: end1, kind: end}
            transitions:
              - {from: start1, to: query1}
              - {from: query1, to: end1}
            """
                .formatted(name, parameters, activity)
                .getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/workflows")
        .then()
        .statusCode(201);
  }

  private RequestSpecification as() {
    return given()
        .baseUri(program.address().toString())
        .auth()
        .preemptive()
        .basic("admin", PASSWORD);
  }
}
