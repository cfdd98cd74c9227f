package dev.tributary.webapp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.cli.Commands.Ended;
import dev.tributary.webapp.platform.PackagedProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A person at a terminal who lets campaigns run by themselves. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignCommandsIT {
  private DemoProgram program;
  private Commands commands;

  @BeforeAll
  void start(@TempDir Path folder) {
    program = DemoProgram.start(folder, PackagedProgram.freePort());
    commands = program.as("operator");
  }

  @AfterAll
  void stop() {
    program.close();
  }

  @Test
  void a_workflow_is_armed_shown_in_the_list_and_disarmed() {
    String name = "birthday-every-morning";
    assertThat(commands.run("schedules", "show", name).output())
        .contains(name + " is not armed", "scheduler1  America/Los_Angeles");

    Ended armed = commands.run("schedules", "arm", name);
    assertThat(armed.code()).as(armed.output()).isZero();
    assertThat(armed.output()).contains(name + " is armed since", ", by ");
    assertThat(commands.run("schedules", "list").output().lines())
        .anySatisfy(line -> assertThat(line).matches(name + " +armed, next start .*Z"))
        .contains("birthday-coupons");

    assertThat(commands.run("schedules", "disarm", name).output()).contains("is not armed");
    assertRefused(commands.run("schedules", "arm", "birthday-coupons"), "TRB-146001", "Scheduler");
    assertRefused(commands.run("schedules", "arm", "nope"), "TRB-100201");
    assertRefused(commands.run("schedules", "arm"), "'arm' needs an id");
  }

  @Test
  void a_signal_starts_a_run_of_an_armed_workflow_once_for_its_key() {
    String[] signal = {
      "signal", "offers-on-signal", "signal1", "--param", "segment=bay", "--key", "commands-it"
    };
    assertRefused(commands.run(signal), "TRB-152009", "Arm it");

    commands.run("schedules", "arm", "offers-on-signal");
    Ended first = commands.run(signal);
    assertThat(first.code()).as(first.output()).isZero();
    assertThat(first.output()).matches("offers-on-signal: run \\S+ started\\R");
    assertThat(commands.run(signal).output()).isEqualTo(first.output());
    assertThat(commands.run("signal", "offers-on-signal", "signal1").output())
        .contains("TRB-110007", "segment");
    commands.run("schedules", "disarm", "offers-on-signal");
  }

  @Test
  void approvals_and_notifications_are_listed_and_unknown_ones_are_refused() {
    Ended approvals = commands.run("approvals", "list");
    assertThat(approvals.code()).as(approvals.output()).isZero();
    assertThat(approvals.output()).contains("Nothing waits for a person.");
    Ended notifications = commands.run("notifications", "list", "--all");
    assertThat(notifications.code()).as(notifications.output()).isZero();

    String unknown = "01989898-0000-7000-8000-000000000001";
    assertRefused(commands.run("approvals", "show", unknown), "TRB-");
    assertRefused(commands.run("approvals", "approve", unknown), "TRB-");
    assertRefused(commands.run("notifications", "acknowledge", unknown), "TRB-");
  }

  @Test
  void storage_is_printed_as_it_was_measured_last() {
    Ended storage = commands.run("storage");

    assertThat(storage.code()).as(storage.output()).isZero();
    assertThat(storage.output()).containsAnyOf("bytes of history:", "Nothing was measured yet");
  }

  private static void assertRefused(Ended ended, String... reported) {
    assertThat(ended.code()).as(ended.output()).isEqualTo(2);
    assertThat(ended.output()).contains(reported).doesNotContain("Exception", "started");
  }
}
