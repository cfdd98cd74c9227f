package dev.tributary.application.run.command;

import dev.tributary.application.access.audit.Changes;
import dev.tributary.application.access.audit.FixedActor;
import dev.tributary.application.exchange.recording.InMemoryExchanges;
import dev.tributary.application.run.InMemoryRuns;
import dev.tributary.application.run.InMemoryWorkTables;
import dev.tributary.application.run.RunJournal;
import dev.tributary.application.run.RunTransitions;
import dev.tributary.application.run.upkeep.SuperviseRuns;
import dev.tributary.domain.workflow.Kinds;
import java.time.InstantSource;

/** The commands on runs that carry no rows, over stores in memory. */
public record InMemoryCommands(
    InMemoryRuns runs, RunJournal journal, Changes changes, InstantSource clock) {

  public CommandRun of(
      RunTransitions transitions,
      SuperviseRuns supervision,
      StartableWorkflows workflows,
      Kinds kinds) {
    RecordCommand recording = new RecordCommand(runs, journal, FixedActor.BOSS, changes, clock);
    StopRun stopRun = new StopRun(new RequestStop(runs, recording), runs, transitions);
    ApplyCommand apply =
        new ApplyCommand(
            stopRun,
            new ChangeRun(runs, recording, transitions, supervision),
            new ResumeActivities(new InMemoryExchanges(), transitions),
            new RepeatActivities(runs, workflows, new InMemoryWorkTables(), kinds, clock),
            new SkipActivity(kinds));
    return new CommandRun(apply, new CommandChildren(apply, stopRun, runs));
  }
}
