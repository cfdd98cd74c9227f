package dev.tributary.webapp.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.launcher.LauncherProject.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How the launcher finds its tools and builds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LauncherTest extends LauncherMachine {
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
}
