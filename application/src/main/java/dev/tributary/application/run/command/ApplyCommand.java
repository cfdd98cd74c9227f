package dev.tributary.application.run.command;

import dev.tributary.domain.run.RunCommand;
import dev.tributary.domain.run.RunCommand.Hold;
import dev.tributary.domain.run.RunCommand.Pause;
import dev.tributary.domain.run.RunCommand.Release;
import dev.tributary.domain.run.RunCommand.RerunFrom;
import dev.tributary.domain.run.RunCommand.Restart;
import dev.tributary.domain.run.RunCommand.Resume;
import dev.tributary.domain.run.RunCommand.Skip;
import dev.tributary.domain.run.RunCommand.Stop;
import dev.tributary.domain.run.RunId;
import jakarta.enterprise.context.ApplicationScoped;

/** Applies a command to one run. */
@ApplicationScoped
public class ApplyCommand {
  private final StopRun stopRun;
  private final ChangeRun change;
  private final ResumeActivities resumption;
  private final RepeatActivities repetition;
  private final SkipActivity skipping;

  public ApplyCommand(
      StopRun stopRun,
      ChangeRun change,
      ResumeActivities resumption,
      RepeatActivities repetition,
      SkipActivity skipping) {
    this.stopRun = stopRun;
    this.change = change;
    this.resumption = resumption;
    this.repetition = repetition;
    this.skipping = skipping;
  }

  /** In the caller's transaction; throws as {@link CommandRun#command}. */
  void apply(RunId id, RunCommand command) {
    switch (command) {
      case Stop stop -> stopRun.stop(id, stop);
      case Pause _ -> change.change(id, command, run -> run.commanded().pause());
      case Resume _ -> change.change(id, command, resumption::resume);
      case Restart _ -> change.change(id, command, repetition::restart);
      case RerunFrom rerun -> change.change(id, command, run -> repetition.rerun(run, rerun));
      case Skip skip -> change.change(id, command, run -> skipping.skip(run, skip.skipped()));
      case Hold hold -> change.change(id, command, run -> run.commanded().hold(hold.held()));
      case Release release ->
          change.change(id, command, run -> run.commanded().release(release.released()));
    }
  }
}
