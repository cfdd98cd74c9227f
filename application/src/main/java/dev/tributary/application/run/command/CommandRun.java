package dev.tributary.application.run.command;

import dev.tributary.application.run.Runs;
import dev.tributary.domain.run.CommandRules;
import dev.tributary.domain.run.RunCommand;
import dev.tributary.domain.run.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Commands a run. Two commands at once are applied one after the other; the second is refused when
 * the first has made it impossible. Stop, pause and resume are passed on to the runs that it has
 * started and waits for.
 */
@ApplicationScoped
public class CommandRun {
  private final ApplyCommand commands;
  private final Runs runs;

  public CommandRun(ApplyCommand commands, Runs runs) {
    this.commands = commands;
    this.runs = runs;
  }

  /**
   * @throws dev.tributary.domain.problem.NotFound when there is no such run, or no such revision of
   *     its workflow
   * @throws dev.tributary.domain.problem.Conflict when it is not possible now, with what is
   *     possible instead or the reasons
   */
  @Transactional
  public void command(RunId id, RunCommand command) {
    commands.apply(id, command);
    if (isPassedOn(command)) {
      runs.children(id).stream()
          .filter(child -> isPossible(child, command))
          .forEach(child -> command(child, command));
    }
  }

  private boolean isPossible(RunId child, RunCommand command) {
    return runs.find(child)
        .flatMap(run -> CommandRules.after(run.state(), command.kind()))
        .isPresent();
  }

  /** What a part of a run is about stays in the run. */
  private static boolean isPassedOn(RunCommand command) {
    return switch (command.kind()) {
      case STOP, PAUSE, RESUME -> true;
      case RESTART, RERUN_FROM, SKIP, HOLD, RELEASE -> false;
    };
  }
}
