package dev.tributary.application.run.command;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.EnumWords;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.CommandRules;
import dev.tributary.domain.run.RunCommand;
import dev.tributary.domain.run.RunCommand.Kind;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.WorkflowRun;
import java.util.List;
import java.util.Optional;

/** Refuses what the table of commands does not allow. */
final class PossibleCommands {
  private PossibleCommands() {}

  /** Whether {@code command} is possible in the state of the run. */
  static boolean allow(WorkflowRun run, RunCommand command) {
    return CommandRules.after(run.state(), command.kind()).isPresent();
  }

  /**
   * @throws Conflict when {@code command} is not possible in the state of the run, or of the
   *     activity that it is about
   */
  static void require(WorkflowRun run, RunCommand command) {
    if (!allow(run, command)) {
      List<String> possible = CommandRules.possible(run.state()).stream().map(Kind::id).toList();
      throw Conflict.instead(
          possible,
          RunErrorCode.COMMAND_NOT_POSSIBLE,
          command.kind().id(),
          EnumWords.of("runState", run.state()),
          String.join(", ", possible));
    }
    // The activity of a re-run may be one that only a newer revision has.
    if (command.kind() != Kind.RERUN_FROM) {
      command.activity().ifPresent(activity -> require(run, command.kind(), activity));
    }
  }

  private static void require(WorkflowRun run, Kind command, ActivityId activity) {
    Optional<ActivityTask> task = run.newest(activity);
    if (task.isEmpty()) {
      throw unknown(run, activity);
    }
    if (!CommandRules.isPossible(task.get().condition(), command)) {
      throw new Conflict(
          RunErrorCode.NOT_POSSIBLE_FOR_ACTIVITY,
          command.id(),
          activity.value(),
          EnumWords.of("taskState", task.get().state()));
    }
  }

  private static Conflict unknown(WorkflowRun run, ActivityId activity) {
    return new Conflict(
        RunErrorCode.UNKNOWN_ACTIVITY, activity.value(), run.definition().name().value());
  }
}
