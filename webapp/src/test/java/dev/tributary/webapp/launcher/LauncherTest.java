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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LauncherTest {
  @TempDir private Path machine;
  private LauncherProject project;

  @BeforeEach
  void aProjectInAPathWithASpace() throws IOException {
    project = new LauncherProject(machine.toRealPath());
  }

  @Nested
  class Java {
    @Test
    void a_newer_jdk_in_a_default_folder_wins_over_an_old_default() throws Exception {
      project.javaOnPath(project.jdk("old", 17));
      Path wanted = project.jdk("jdks", 25);
      project.set("JAVA_HOME", project.jdk("old", 21).toString());
      assertThat(project.run("jdk").output()).isEqualTo(wanted + "\n");
    }

    @Test
    void java_home_wins_over_the_path_when_it_is_new_enough() throws Exception {
      project.javaOnPath(project.jdk("path", 25));
      Path wanted = project.jdk("mine", 25);
      project.set("JAVA_HOME", wanted.toString());
      assertThat(project.run("jdk").output()).isEqualTo(wanted + "\n");
    }

    @Test
    void the_path_is_followed_to_its_jdk() throws Exception {
      Path wanted = project.jdk("elsewhere", 25);
      project.javaOnPath(wanted);
      assertThat(project.run("jdk").output()).isEqualTo(wanted + "\n");
    }

    @Test
    void without_one_it_prints_which_is_needed_and_how_to_get_it() throws Exception {
      project.javaOnPath(project.jdk("old", 17));
      Outcome outcome = project.run("start");
      assertThat(outcome.exitCode()).isEqualTo(2);
      assertThat(outcome.errors()).contains("no JDK 25 found", "temurin-25-jdk", "JAVA_HOME");
    }

    @Test
    void a_runtime_without_compiler_is_not_enough() throws Exception {
      Files.delete(project.jdk("jdks", 25).resolve("bin/javac"));
      assertThat(project.run("jdk").exitCode()).isEqualTo(2);
    }
  }

  @Nested
  class Maven {
    @BeforeEach
    void aJdk() throws IOException {
      project.jdk("jdks", 25);
    }

    @Test
    void without_it_the_message_shows_how_to_get_it() throws Exception {
      Outcome outcome = project.run("build");
      assertThat(outcome.exitCode()).isEqualTo(2);
      assertThat(outcome.errors()).contains("no Maven found", "3.8.6", "apt-get install maven");
    }

    @Test
    void an_old_one_is_refused() throws Exception {
      project.maven("3.8.5", "");
      Outcome outcome = project.run("build");
      assertThat(outcome.exitCode()).isEqualTo(2);
      assertThat(outcome.errors()).contains("Maven 3.8.5 is too old; 3.8.6 or newer");
      assertThat(project.builds()).isZero();
    }

    @Test
    void versions_are_compared_as_numbers() throws Exception {
      project.maven("3.10.0", "");
      assertThat(project.run("build").exitCode()).isZero();
    }
  }

  @Nested
  class Building {
    @BeforeEach
    void tools() throws IOException {
      project.jdk("jdks", 25);
      project.maven("3.8.7", "");
    }

    @Test
    void happens_once_while_nothing_changes() throws Exception {
      project.run("start");
      project.run("start");
      assertThat(project.builds()).isEqualTo(1);
    }

    @Test
    void happens_again_after_a_source_changed_or_went() throws Exception {
      project.run("build");
      Files.writeString(project.source(), "class A { int changed; }");
      project.run("build");
      assertThat(project.builds()).isEqualTo(2);
      Files.delete(project.source());
      project.run("build");
      assertThat(project.builds()).isEqualTo(3);
    }

    @Test
    void prints_which_module_it_builds() throws Exception {
      project.maven(
          "3.8.7",
          """
          echo '[INFO] Scanning for projects...'
          echo '[INFO] Building Tributary: domain 0.1.0                    [2/6]'
          echo '[INFO] --- antrun:3.2.0:run (training-run) @ tributary-webapp ---'
          """);
      assertThat(project.run("build").errors())
          .contains("  2/6  domain\n", "running the story once")
          .doesNotContain("Scanning");
    }

    @Test
    void that_failed_shows_its_errors_alone() throws Exception {
      project.maven("3.8.7", "echo '[INFO] all is well'; echo '[ERROR] A.java: no'; exit 1");
      assertThat(project.run("build").errors())
          .contains("[ERROR] A.java: no\n", "the build failed")
          .doesNotContain("all is well");
    }

    @Test
    void that_failed_is_reported_and_tried_again() throws Exception {
      project.maven("3.8.7", "exit 1");
      Outcome outcome = project.run("start");
      assertThat(outcome.exitCode()).isEqualTo(1);
      assertThat(outcome.errors()).contains("the build failed");
      project.run("start");
      assertThat(project.builds()).isEqualTo(2);
    }
  }

  @Nested
  class NativeExecutables {
    @BeforeEach
    void tools() throws IOException {
      project.jdk("jdks", 25);
      project.maven("3.8.7", "");
    }

    @Test
    void cannot_be_built_without_a_builder_and_reports_it() throws Exception {
      Outcome outcome = project.run("native");
      assertThat(outcome.exitCode()).isEqualTo(2);
      assertThat(outcome.errors()).contains("GRAALVM_HOME", "a C compiler");
      assertThat(project.builds()).isZero();
    }

    @Test
    void need_a_builder_of_the_right_version() throws Exception {
      project.set("GRAALVM_HOME", project.builder("21.0.2 2024-01-16").toString());
      assertThat(project.run("native").errors()).contains("is another version");
      assertThat(project.builds()).isZero();
    }

    @Test
    void are_used_from_then_on_with_a_limit_for_the_heap() throws Exception {
      buildThem();
      assertThat(project.run("start").output())
          .startsWith("<native><-Xmx256m><-Dtributary.home=")
          .endsWith("<start>");
      assertThat(project.run("demo", "--exit").output())
          .contains("<-Dquarkus.profile=demo>")
          .endsWith("<demo><--exit>");
      assertThat(project.run("import", "my people.csv").output())
          .isEqualTo("<native><-Xmx96m><import><my people.csv>");
      assertThat(project.builds()).isEqualTo(1);
    }

    @Test
    void older_than_the_sources_are_left_aside() throws Exception {
      buildThem();
      Files.writeString(project.source(), "class A { int changed; }");
      Outcome outcome = project.run("start");
      assertThat(outcome.output()).contains("<-jar>");
      assertThat(outcome.errors()).contains("older than the sources", "./tributary native");
    }

    private void buildThem() throws Exception {
      project.set("GRAALVM_HOME", project.builder("25.0.1 2025-10-21").toString());
      project.leaveExecutables();
      assertThat(project.run("native", "--small").output())
          .contains(
              "/webapp/target/tributary-webapp-1-runner", "/cli/target/tributary-cli-1-runner");
    }
  }

  @Nested
  class Verbs {
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
}
