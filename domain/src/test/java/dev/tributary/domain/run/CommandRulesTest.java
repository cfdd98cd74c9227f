package dev.tributary.domain.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.run.RunCommand.Kind;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every state with every command, as a table. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandRulesTest {

  @Test
  void each_command_is_possible_in_its_states_of_a_run() {
    assertThat(table(Arrays.stream(RunState.values()).map(CommandRulesTest::row)))
        .isEqualTo(
            """
            state                   stop     pause    resume   restart  rerunFrom skip     hold     release
            QUEUED                  STOPPED  PAUSED   -        -        -         QUEUED   QUEUED   QUEUED
            RUNNING                 STOPPED  PAUSED   -        -        -         RUNNING  RUNNING  RUNNING
            WAITING                 STOPPED  PAUSED   -        -        -         WAITING  WAITING  WAITING
            PAUSED                  STOPPED  -        RUNNING  -        -         PAUSED   PAUSED   PAUSED
            FINISHED                -        -        -        QUEUED   RUNNING   -        -        -
            FINISHED_WITH_WARNINGS  -        -        -        QUEUED   RUNNING   -        -        -
            FAILED                  STOPPED  -        RUNNING  QUEUED   RUNNING   FAILED   FAILED   FAILED
            STOPPED                 -        -        -        QUEUED   RUNNING   -        -        -
            """);
  }

  @Test
  void each_command_on_an_activity_is_possible_in_its_states_of_a_task() {
    assertThat(
            Arrays.stream(TaskState.values())
                .flatMap(
                    state ->
                        Arrays.stream(Intervention.values())
                            .flatMap(
                                set ->
                                    Stream.of(true, false)
                                        .map(failed -> new TaskCondition(state, set, failed))))
                .filter(CommandRulesTest::allowsOther)
                .map(CommandRulesTest::possible)
                .distinct()
                .toList())
        .containsExactly(
            "PENDING NONE: skip hold",
            "PENDING HOLD: skip release",
            "READY NONE: skip hold",
            "READY HOLD: skip release",
            "WAITING NONE: skip",
            "FAILED suspending: skip");
  }

  /**
   * Only failed tasks suspend their run, and only tasks that have not begun carry interventions.
   */
  private static boolean allowsOther(TaskCondition task) {
    return task.suspendsRun() == (task.state() == TaskState.FAILED)
        && (task.hasNotBegun() || task.intervention() == Intervention.NONE)
        && Stream.of(Kind.SKIP, Kind.HOLD, Kind.RELEASE)
            .anyMatch(command -> CommandRules.isPossible(task, command));
  }

  private static String possible(TaskCondition task) {
    return "%s %s: %s"
        .formatted(
            task.state(),
            task.suspendsRun() ? "suspending" : task.intervention(),
            Stream.of(Kind.SKIP, Kind.HOLD, Kind.RELEASE)
                .filter(command -> CommandRules.isPossible(task, command))
                .map(Kind::id)
                .collect(Collectors.joining(" ")));
  }

  private static String table(Stream<String> rows) {
    String head =
        "%-24s".formatted("state")
            + Arrays.stream(Kind.values())
                .map(command -> cell(command, command.id()))
                .collect(Collectors.joining());
    return Stream.concat(Stream.of(head), rows)
        .map(String::stripTrailing)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String row(RunState state) {
    return "%-24s".formatted(state)
        + Arrays.stream(Kind.values())
            .map(
                command ->
                    cell(command, CommandRules.after(state, command).map(Enum::name).orElse("-")))
            .collect(Collectors.joining());
  }

  private static String cell(Kind command, String text) {
    return ("%-" + Math.max(9, command.id().length() + 1) + "s").formatted(text);
  }
}
