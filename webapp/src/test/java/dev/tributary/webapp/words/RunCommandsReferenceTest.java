package dev.tributary.webapp.words;

import dev.tributary.domain.run.CommandRules;
import dev.tributary.domain.run.RunCommand.Kind;
import dev.tributary.domain.run.RunState;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** docs/run-commands.md shows the table of commands as it is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RunCommandsReferenceTest {

  @Test
  void the_page_shows_the_table() throws IOException {
    DocumentPage.assertSays(
        "run-commands.md",
        """
      # Commands on runs

      What each command makes of a run in each of its states; – is refused with 409 and the commands that are possible
      instead. `POST /api/v1/runs/{run}/commands`, `./tributary runs COMMAND RUN` and the page of a run give the same ones.
      `./tributary runs list` shows the newest 50 runs, or `--limit N` of them, and `show` one, each with its place while it waits in the
      queue; the last line of a list gives the `--after` with which the same command goes on.

      %s

      - `stop` ends the run at once; work in progress is interrupted.
      - `pause`: activities at work finish, nothing new begins. `resume` goes on.
      - `resume` of a failed run executes the activities that failed again, under the same numbers: their calls keep their
        idempotency keys, pages and chunks that are committed are not fetched again.
      - `restart` executes everything again from the beginning, `rerunFrom` an activity and all that follows it, with what the
        others have left; both as new activations with new idempotency keys, so that calls are made and messages sent again.
        `rerunFrom` may go on with a newer revision of the workflow. It is refused with its reasons when that revision lacks
        the activity, a set that it needs is not retained (by default the last transition of each branch is, all of them with
        `keepInterimResults` and in a failed run) or has other columns than the revision expects. A test
        run keeps its revision: start a new one.
      - `skip` passes over an activity that has not begun, waits or has failed: its main input leaves it by its main outlet; its
        wait ends. It is refused where another activity needs what only this one gives: another outlet, or its columns. A failed
        run goes on when nothing else has failed, a waiting one is at work again.
      - `hold` lets an activity that has not begun not begin until `release`; the other branches go on.
      """
            .formatted(table()));
  }

  private static String table() {
    return Stream.of(
            Stream.of(
                line("", Arrays.stream(Kind.values()).map(command -> "`" + command.id() + "`")),
                "|---".repeat(1 + Kind.values().length) + "|"),
            Arrays.stream(RunState.values()).map(RunCommandsReferenceTest::row))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  private static String row(RunState state) {
    return line(
        word(state),
        Arrays.stream(Kind.values())
            .map(
                command ->
                    CommandRules.after(state, command)
                        .map(RunCommandsReferenceTest::word)
                        .orElse("–")));
  }

  private static String line(String head, Stream<String> cells) {
    return Stream.concat(Stream.of(head), cells).collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String word(RunState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
