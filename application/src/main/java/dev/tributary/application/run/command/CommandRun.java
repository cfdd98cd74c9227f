package dev.tributary.application.run.command;

import dev.tributary.domain.run.RunCommand;
import dev.tributary.domain.run.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Commands a run. Two commands at once are applied one after the other; the second is refused when
 * the first has made it impossible. Stop, pause and resume are passed on to the runs that it has
 * started and waits for; a restart or re-run stops those of the activities that it executes again.
 */
@ApplicationScoped
public class CommandRun {
  private final ApplyCommand commands;
  private final CommandChildren children;

  public CommandRun(ApplyCommand commands, CommandChildren children) {
    this.commands = commands;
    this.children = children;
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
    children.passOn(id, command);
  }
}
