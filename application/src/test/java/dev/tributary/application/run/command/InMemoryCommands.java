package dev.tributary.application.run.command;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.access.audit.FixedActor;
import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.application.activity.ActivityExecutors;
import dev.tributary.application.exchange.recording.InMemoryExchanges;
import dev.tributary.application.run.InMemoryRuns;
import dev.tributary.application.run.InMemoryWorkTables;
import dev.tributary.application.run.RunJournal;
import dev.tributary.application.run.RunTransitions;
import dev.tributary.application.run.task.ClaimedTasks;
import dev.tributary.application.run.upkeep.SuperviseRuns;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.workflow.Kinds;
import java.time.InstantSource;
import java.util.Map;

/** The commands on runs that carry no rows, over stores in memory. */
public record InMemoryCommands(
    InMemoryRuns runs,
    ClaimedTasks tasks,
    RunJournal journal,
    AuditRecorder changes,
    InstantSource clock) {
  /** Marks the checkpoints from which a start goes on. */
  private static final ActivityExecutors RESUMING =
      new ActivityExecutors(
          Map.of(
              "start",
              new ActivityExecutor<ActivitySettings>() {
                @Override
                public ActivityOutcome execute(ActivitySettings settings, ActivityContext context) {
                  throw new IllegalStateException("commands execute nothing");
                }

                @Override
                public String resumed(String checkpoint) {
                  return checkpoint + ", resumed";
                }
              }));

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
            new ResumeActivities(new InMemoryExchanges(), tasks, RESUMING, transitions),
            new RepeatActivities(runs, workflows, new InMemoryWorkTables(), kinds, clock),
            new SkipActivity(kinds));
    return new CommandRun(apply, new CommandChildren(apply, stopRun, runs));
  }
}
