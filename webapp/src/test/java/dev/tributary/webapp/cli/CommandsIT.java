package dev.tributary.webapp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.cli.Commands.Ended;
import dev.tributary.webapp.platform.PackagedProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
  private Path folder;
  private final int apiPort = PackagedProgram.freePort();
  private DemoProgram program;
  private Commands commands;
  private Commands designers;

  @BeforeAll
  void start(@TempDir Path temporary) {
    folder = temporary;
    program = DemoProgram.start(folder, apiPort);
    commands = program.as("operator");
    designers = program.as("designer");
  }

  @AfterAll
  void stop() {
    program.close();
  }

  @Test
  void a_run_is_reported_step_by_step_and_ends_the_command_as_it_ends() {
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
            "Birthday mail: 3 in the sandbox, 0 left out",
            "Finished");
  }

  @Test
  void a_run_is_commanded_and_what_is_not_possible_is_refused_with_what_is() {
    program.administrator().publish("commanded", "", query("false"));
    String run =
        commands
            .run("run", "commanded")
            .output()
            .lines()
            .findFirst()
            .orElseThrow()
            .replaceAll(".*/", "");

    assertRefused(commands.run("runs", "stop", run), "TRB-110004", "Possible: restart, rerunFrom");
    assertRefused(commands.run("runs", "explode", run), "'explode' is not possible", "pause");
    Ended ended = commands.run("runs", "rerunFrom", run, "query1");
    assertThat(ended.code()).as(ended.output()).isZero();
    assertThat(ended.output()).contains("Run " + run);
  }

  @Test
  void kinds_of_activities_are_listed_with_their_outlets() {
    Ended ended = commands.run("kinds");

    assertThat(ended.code()).as(ended.output()).isZero();
    assertThat(ended.output().lines())
        .anySatisfy(
            line -> assertThat(line).matches("externalApi +Data management +External API +out, .*"))
        .anySatisfy(line -> assertThat(line).matches("end +Execution +End"));
  }

  @Test
  void nodes_are_listed_with_their_state_and_load() {
    Ended ended = commands.run("nodes");

    assertThat(ended.code()).as(ended.output()).isZero();
    assertThat(ended.output().lines())
        .anySatisfy(line -> assertThat(line).matches(".+#\\d+ +Working +\\d+/200 .*"));
  }

  @Test
  void parameters_have_the_types_that_the_workflow_declares() {
    program
        .administrator()
        .publish(
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
  void a_failed_run_fails_the_command_and_prints_why() {
    program
        .administrator()
        .publish(
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
  void what_cannot_be_started_is_reported_with_what_to_do() {
    assertRefused(commands.run("run", "nope"), "There is no workflow 'nope'", "TRB-100201");
    assertRefused(commands.run("run"), "NAME");
    assertRefused(commands.run("run", "few", "--speed=1"), "--speed");
    assertRefused(commands.run("run", "few", "--wait=-1"), "--wait takes 0 to");
    assertRefused(
        program.at(Map.of("TRIBUTARY_URL", program.address().toString())).run("run", "few"),
        "No API key",
        "TRIBUTARY_API_KEY");
    assertRefused(
        with("TRIBUTARY_API_KEY", "trb_wrong").run("run", "few"), "The API key was refused");
    Ended torn = with("TRIBUTARY_API_KEY", "trb_secret\nof two lines").run("run", "few");
    assertRefused(torn, "The API key was refused");
    assertThat(torn.output()).doesNotContain("secret");
    assertRefused(
        with("TRIBUTARY_URL", "http://127.0.0.1:" + PackagedProgram.freePort()).run("run", "few"),
        "Nothing responds at");
    assertRefused(with("TRIBUTARY_URL", "file:/x").run("run", "few"), "is no address");
  }

  @Test
  void a_file_of_people_is_imported_with_its_rejects_reported() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("people.csv"),
            """
            Customer number;E-mail;Born
            T1;ann@example.org;28/02/1990
            T2;nobody;
            T3;cas@example.org;31/12/2000
            """);

    Ended preview = designers.run("import", file.toString(), "--map=Born=-", "--preview");
    assertThat(preview.code()).as(preview.output()).isZero();
    assertThat(preview.output())
        .contains("Read as utf-8, separated by ;")
        .containsPattern("Customer number +externalId")
        .containsPattern("Born +\\(left out\\)")
        .contains("line 3, E-mail:");
    assertThat(program.administrator().people("T1")).isZero();

    String[] mapped = {
      "import", file.toString(), "--map", "Born=birthDate", "--date-format", "dd/MM/yyyy"
    };
    Ended first = designers.run(mapped);
    assertThat(first.code()).as(first.output()).isEqualTo(3);
    assertThat(first.output())
        .containsSubsequence(
            "Importing people.csv: " + program.address() + "/console/imports/",
            "2 inserted, 0 updated, 0 unchanged, 1 rejected",
            "line 3, E-mail:",
            "Finished");
    assertThat(program.administrator().people("T1")).isEqualTo(1);

    assertThat(designers.run(mapped).output())
        .contains("0 inserted, 0 updated, 2 unchanged, 1 rejected");
  }

  @Test
  void a_file_may_take_longer_to_send_than_any_other_request() throws IOException {
    Path file = Files.writeString(folder.resolve("slow.csv"), "externalId\nS1\n");
    try (SlowUploads server = SlowUploads.start()) {
      Ended ended =
          program
              .at(
                  Map.of(
                      "TRIBUTARY_URL",
                      server.address(),
                      "TRIBUTARY_API_KEY",
                      "trb_any",
                      "TRIBUTARY_READ_TIMEOUT",
                      "1s"))
              .run("import", file.toString());

      assertThat(ended.code()).as(ended.output()).isZero();
      assertThat(ended.output()).contains("1 inserted");
    }
  }

  @Test
  void a_file_with_nothing_amiss_ends_the_command_well() throws IOException {
    Path file =
        Files.writeString(folder.resolve("few.tsv"), "externalId\tfirstName\nU1\tAnn, or Anna\n");

    Ended ended = designers.run("import", file.toString());

    assertThat(ended.code()).as(ended.output()).isZero();
    assertThat(ended.output()).contains("1 inserted, 0 updated, 0 unchanged, 0 rejected");
  }

  @Test
  void a_file_that_cannot_be_imported_fails_the_command_and_prints_why() throws IOException {
    Path file = Files.writeString(folder.resolve("odd.csv"), "colour,size\nred,1\n");

    assertRefused(designers.run("import", folder.resolve("absent.csv").toString()), "is no file");
    assertRefused(designers.run("import", folder.toString()), "is no file");
    assertRefused(designers.run("import"), "FILE");
    assertRefused(designers.run("import", file.toString(), "--mode=upsert"), "mode", "upsert");
    assertRefused(designers.run("import", file.toString(), "--wait=-1"), "--wait takes 0 to");
    assertRefused(commands.run("import", file.toString()), "role", "TRB-170003");
    Ended odd = designers.run("import", file.toString());
    assertThat(odd.code()).as(odd.output()).isNotZero();
    assertThat(odd.output()).contains("colour").doesNotContain("Exception");
  }

  @Test
  void without_waiting_the_command_prints_that_the_run_goes_on() {
    program.administrator().publish("slow", "", query("id = 0"));

    Ended ended = commands.run("run", "slow", "--wait=0");

    assertThat(ended.code()).as(ended.output()).isIn(0, 4);
    assertThat(ended.output()).contains(ended.code() == 4 ? "It goes on" : "Finished");
  }

  private static void assertRefused(Ended ended, String... reported) {
    assertThat(ended.code()).as(ended.output()).isEqualTo(2);
    assertThat(ended.output()).contains(reported).doesNotContain("Exception", "Started");
  }

  private Commands with(String name, String value) {
    Map<String, String> changed = new HashMap<>(commands.environment());
    changed.put(name, value);
    return program.at(changed);
  }

  private static String query(String where) {
    return "{id: query1, kind: query, settings: {where: \"%s\"}}".formatted(where);
  }
}
