package dev.tributary.webapp.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.launcher.LauncherProject.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each verb of the launcher does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LauncherVerbsTest extends LauncherMachine {
  @BeforeEach
  void tools() throws IOException {
    project.jdk("jdks", 25);
    project.maven("3.8.7", "");
  }

  @Test
  void the_program_gets_verb_and_arguments_as_they_were_typed() throws Exception {
    assertThat(project.run("backup", "my file", "--with-key").output())
        .contains("<-jar><" + machine.toRealPath() + "/my project/webapp/target/quarkus-app/")
        .endsWith("<backup><my file><--with-key>");
  }

  @Test
  void the_program_starts_from_the_cache_where_the_build_left_one() throws Exception {
    assertThat(project.run("start").output()).doesNotContain("AOTCache");

    Path cache = project.launcher().resolveSibling("webapp/target/quarkus-app/app.aot");
    Files.createFile(cache);
    assertThat(project.run("start").output())
        .contains("<-XX:AOTCache=" + cache.toRealPath() + "><-Xlog:aot*=off>");
  }

  @Test
  void a_command_to_a_running_program_is_another_one() throws Exception {
    assertThat(project.run("run", "birthday-coupons", "--param", "a=b c").output())
        .contains("/my project/cli/target/quarkus-app/")
        .endsWith("<run><birthday-coupons><--param><a=b c>");
    assertThat(project.run("import", "my people.csv").output())
        .contains("/my project/cli/target/quarkus-app/")
        .endsWith("<import><my people.csv>");
  }

  @Test
  void the_completion_knows_every_verb_of_the_help() throws Exception {
    List<String> verbs =
        Pattern.compile("(?m)^  ([a-z]+(?:-[a-z]+)*) ")
            .matcher(project.run("help").output())
            .results()
            .map(found -> found.group(1))
            .distinct()
            .toList();
    String bash = project.run("completion", "bash").output();

    assertThat(verbs).contains("demo", "native-sources", "help");
    assertThat(bash.lines().filter(line -> line.contains("words='demo")).findFirst())
        .hasValueSatisfying(
            line ->
                assertThat(line.split("[ ']+")).as(line).contains(verbs.toArray(new String[0])));
    assertThat(project.run("completion", "zsh").output())
        .endsWith(bash)
        .contains("bashcompinit", "compdef");
    assertThat(project.run("completion", "fish").exitCode()).isEqualTo(2);
  }

  @Test
  void the_demo_has_a_profile_and_data_of_its_own() throws Exception {
    assertThat(project.run("demo", "--exit").output())
        .contains("<-Dquarkus.profile=demo>", "/my project/data/demo>")
        .endsWith("<demo><--exit>");
  }

  @Test
  void tributary_home_names_another_place_for_the_data() throws Exception {
    project.set("TRIBUTARY_HOME", "/elsewhere/my data");
    assertThat(project.run("start").output()).contains("<-Dtributary.home=/elsewhere/my data>");
  }

  @Test
  void the_exit_code_of_the_program_is_passed_on() throws Exception {
    project.set("EXIT_CODE", "3");
    assertThat(project.run("start").exitCode()).isEqualTo(3);
  }

  @Test
  void it_works_through_a_symbolic_link() throws Exception {
    Path link = Files.createSymbolicLink(machine.resolve("link"), project.launcher());
    assertThat(project.run(link, "start").output()).contains("/my project/webapp/target/");
  }

  @Test
  void test_closes_with_the_counts_of_the_runner_and_its_exit_code() throws Exception {
    project.maven(
        "3.8.7",
        """
        echo '[INFO] Tests run: 2, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 1 s -- in A'
        echo '[ERROR] Tests run: 2, Failures: 1, Errors: 0, Skipped: 0'
        echo '[INFO] The end'
        exit 1
        """);
    Outcome outcome = project.run("test");
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.output())
        .contains("in A\n")
        .endsWith("The end\nTests run: 2, Failures: 1, Errors: 0, Skipped: 0\n");
  }

  @Test
  void updates_lists_what_has_a_newer_release() throws Exception {
    project.maven(
        "3.8.7",
        """
        echo '[INFO]   ${xz.version} .................................. 1.12'
        echo '[INFO]   ${jsoup.version} ..................... 1.22.1 -> 1.24.1'
        """);
    assertThat(project.run("updates").output()).isEqualTo("  jsoup 1.22.1 -> 1.24.1\n");
  }

  @Test
  void an_unknown_one_is_named_and_the_known_ones_are_listed() throws Exception {
    Outcome outcome = project.run("frobnicate");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.errors()).contains("'frobnicate' is not a verb", "demo [--exit]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "start",
        "test",
        "build",
        "backup",
        "restore",
        "native",
        "native-sources",
        "bench",
        "chaos",
        "updates",
        "completion",
        "jdk",
        "help"
      })
  void each_explains_itself_and_starts_nothing(String verb) throws Exception {
    Outcome outcome = project.run(verb, "--help");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.output()).startsWith("Usage: ./tributary\n  " + verb);
    assertThat(project.run("help", verb).output()).isEqualTo(outcome.output());
    assertThat(project.builds()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo now",
        "demo --exti",
        "start now",
        "start --port=1",
        "test now",
        "build all",
        "backup",
        "backup one two",
        "backup one --with-keys",
        "restore",
        "restore one --with-key",
        "native all",
        "native-sources --small",
        "bench",
        "bench coffee",
        "bench start 2",
        "bench runs 2",
        "bench import many",
        "bench import 1 2",
        "chaos now",
        "chaos --seed",
        "chaos --minutes long",
        "completion",
        "updates now",
        "completion bash zsh",
        "jdk 25",
        "help start demo"
      })
  void each_refuses_what_it_does_not_take(String line) throws Exception {
    Outcome outcome = project.run(line.split(" ", -1));
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.errors()).startsWith("Usage: ./tributary\n  " + line.split(" ", -1)[0]);
    assertThat(project.builds()).isZero();
  }

  @Test
  void help_needs_nothing() throws Exception {
    Outcome outcome = project.run("help");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.output()).contains("Usage: ./tributary VERB");
    assertThat(project.builds()).isZero();
  }
}
