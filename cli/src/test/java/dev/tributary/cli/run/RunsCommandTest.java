package dev.tributary.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.FakeProgram;
import dev.tributary.cli.api.RunPage;
import dev.tributary.cli.api.RunView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RunsCommandTest {
  private final FakeProgram program = new FakeProgram();

  @Test
  void runs_are_listed_with_their_place_in_the_queue_and_the_mark_of_tests() {
    program.on(
        "runs",
        new RunPage(
            List.of(run("r1", false, "Queued", 2L), run("r2", true, "Finished", null)), null));

    assertThat(command("list", "--workflow", "mail"))
        .containsExactly(
            "r1  then  mail                      Queued, at place 2 of the queue",
            "r2  then  mail                      Finished  (test run)");
    command("list", "--test");
    command("list", "--real");
    assertThat(program.calls())
        .containsExactly(
            "runs[mail, null, 50, null]",
            "runs[null, true, 50, null]",
            "runs[null, false, 50, null]");
    assertThat(command("list", "--test", "--real"))
        .singleElement()
        .asString()
        .startsWith("--test and --real exclude each other.");
  }

  @Test
  void runs_are_listed_page_by_page() {
    program.on("runs", new RunPage(List.of(run("r1", false, "Finished", null)), "cjE"));

    assertThat(command("list", "--limit", "1"))
        .containsExactly(
            "r1  then  mail                      Finished",
            "There are more. The same command with --after cjE goes on.");
    command("list", "--limit", "1", "--after", "cjE");
    assertThat(program.calls())
        .containsExactly("runs[null, null, 1, null]", "runs[null, null, 1, cjE]");
  }

  @Test
  void an_unknown_word_is_refused_before_an_id_is_asked_for() {
    assertThat(command("lst"))
        .containsExactly(
            "'lst' is not possible. Possible: list, show, stop, pause, resume, restart, rerunFrom,"
                + " skip, hold, release");
    assertThat(command("explode", "r1")).singleElement().asString().startsWith("'explode' is not");
    assertThat(program.calls()).isEmpty();
  }

  @Test
  void one_is_shown_or_commanded() {
    program.on("run", run("r1", false, "Queued", 1L)).on("command", run("r1", false, "Queued", 1L));

    assertThat(command("show", "r1"))
        .containsExactly("r1  then  mail                      Queued, at place 1 of the queue");
    assertThat(command("resume", "r1")).containsExactly("Run r1: Queued, at place 1 of the queue");
    assertThat(command("stop")).containsExactly("'stop' needs an id, as 'list' shows it.");
  }

  private static RunView run(String id, boolean test, String state, @Nullable Long place) {
    return new RunView(id, "mail", test, state, state, "then", place);
  }

  private List<String> command(String... arguments) {
    return program.run(RunsCommand::new, arguments);
  }
}
