package dev.tributary.application.run.simulation;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.run.RunCommand;
import dev.tributary.domain.run.RunCommand.Hold;
import dev.tributary.domain.run.RunCommand.Kind;
import dev.tributary.domain.run.RunCommand.Pause;
import dev.tributary.domain.run.RunCommand.Release;
import dev.tributary.domain.run.RunCommand.RerunFrom;
import dev.tributary.domain.run.RunCommand.Restart;
import dev.tributary.domain.run.RunCommand.Resume;
import dev.tributary.domain.run.RunCommand.Skip;
import dev.tributary.domain.run.RunCommand.Stop;
import dev.tributary.domain.run.WorkflowRun;
import java.util.List;
import java.util.Optional;

/** Any command, also one that is not possible now. */
final class RandomCommand {
  private RandomCommand() {}

  static RunCommand of(WorkflowRun run, Chance chance) {
    ActivityId activity = chance.oneOf(run.definition().activities()).id();
    return switch (chance.oneOf(List.of(Kind.values()))) {
      case STOP -> new Stop();
      case PAUSE -> new Pause();
      case RESUME -> new Resume();
      case RESTART -> new Restart();
      case RERUN_FROM ->
          new RerunFrom(
              activity, chance.oneIn(4) ? Optional.of(SimulatedRevisions.NEWER) : Optional.empty());
      case SKIP -> new Skip(activity);
      case HOLD -> new Hold(activity);
      case RELEASE -> new Release(activity);
    };
  }
}
