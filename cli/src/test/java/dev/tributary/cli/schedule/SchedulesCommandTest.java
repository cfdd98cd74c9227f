package dev.tributary.cli.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.FakeProgram;
import dev.tributary.cli.api.SchedulesView;
import dev.tributary.cli.api.SchedulesView.Scheduler;
import dev.tributary.cli.api.WorkflowPage;
import dev.tributary.cli.api.WorkflowPage.Item;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SchedulesCommandTest {
  private final FakeProgram program = new FakeProgram();

  @Test
  void workflows_are_listed_with_the_mark_of_armed_ones_and_their_next_start() {
    program.on(
        "workflows",
        new WorkflowPage(
            List.of(
                new Item("mail", "Mail", 1, false, null),
                new Item("nightly", "Nightly", 2, true, "2026-12-01T07:00:00Z"),
                new Item("shop", "Shop", 1, true, null)),
            "c2hvcA"));

    assertThat(command("list", "--limit", "3"))
        .containsExactly(
            "mail",
            "nightly                           armed, next start 2026-12-01T07:00:00Z",
            "shop                              armed",
            "There are more. The same command with --after c2hvcA goes on.");
    assertThat(program.calls()).containsExactly("workflows[3, null]");
  }

  @Test
  void one_is_shown_armed_and_disarmed() {
    SchedulesView armed =
        new SchedulesView(
            true,
            "2026-11-30T05:00:00Z",
            "ada",
            List.of(
                new Scheduler(
                    "scheduler1",
                    "Daily",
                    "Europe/Amsterdam",
                    List.of("2026-12-01T07:00:00Z"),
                    0)));
    program
        .on("schedules", armed)
        .on("arm", armed)
        .on("disarm", new SchedulesView(false, null, null, List.of()));

    assertThat(command("show", "nightly"))
        .containsExactly(
            "nightly is armed since 2026-11-30T05:00:00Z, by ada. Schedulers and their next starts:",
            "  scheduler1  Europe/Amsterdam",
            "    2026-12-01T07:00:00Z");
    assertThat(command("arm", "nightly")).hasSize(3);
    assertThat(command("disarm", "nightly")).singleElement().asString().contains("is not armed");
  }

  @Test
  void a_word_that_there_is_not_and_a_missing_workflow_are_refused_before_a_call() {
    assertThat(command("fire", "nightly"))
        .containsExactly("'fire' is not possible. Possible: list, show, arm, disarm");
    assertThat(command("arm")).containsExactly("'arm' needs an id, as 'list' shows it.");
    assertThat(program.calls()).isEmpty();
  }

  private List<String> command(String... arguments) {
    return program.run(SchedulesCommand::new, arguments);
  }
}
