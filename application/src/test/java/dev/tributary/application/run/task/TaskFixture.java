package dev.tributary.application.run.task;

import dev.tributary.application.activity.ActivityExecutors;
import dev.tributary.application.change.InMemoryLiveChanges;
import dev.tributary.application.notification.InMemoryNotifications;
import dev.tributary.application.observation.Unobserved;
import dev.tributary.application.run.InMemoryRunJournal;
import dev.tributary.application.run.InMemoryRuns;
import dev.tributary.application.run.InMemoryTaskQueue;
import dev.tributary.application.run.InMemoryWaits;
import dev.tributary.application.run.InMemoryWakeUps;
import dev.tributary.application.run.InMemoryWorkTables;
import dev.tributary.application.run.RunConfig;
import dev.tributary.application.run.RunTransitions;
import dev.tributary.application.run.waiting.BeginWait;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.WorkflowRun;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** The use cases of the tasks of one run that carries no rows, over stores in memory. */
final class TaskFixture {
  final InMemoryWakeUps wakeUps = new InMemoryWakeUps();
  final InMemoryRunJournal journal = new InMemoryRunJournal();
  final RunningExecutions running = new RunningExecutions();
  final InMemoryRuns runs;
  final ClaimTask claims;
  final TaskExecution execution;
  final ReleaseTask release;

  TaskFixture(WorkflowRun run, ActivityExecutors executors, InstantSource clock) {
    RunConfig settings = new RunConfig(ZoneOffset.UTC, Duration.ofDays(1), 3, 0, 100);
    runs = InMemoryRuns.with(run);
    InMemoryClaimedTasks held = new InMemoryClaimedTasks();
    InMemoryWorkTables tables = new InMemoryWorkTables();
    TaskStores stores =
        new TaskStores(new Fence(held, new InMemoryLiveChanges()), held, tables, journal);
    ExecuteActivity activities =
        new ExecuteActivity(executors, new TaskContexts(stores, settings, clock), new Unobserved());
    RunTransitions transitions =
        new RunTransitions(
            runs, new InMemoryTaskQueue(), journal, InMemoryWorkTables.effects(), clock);
    AdvanceStrand advance =
        new AdvanceStrand(
            runs,
            new StoreWalk(
                InMemoryWorkTables.effects(),
                transitions,
                journal,
                new BeginWait(
                    wakeUps,
                    new InMemoryWaits(runs, run.id()),
                    InMemoryNotifications.ofRuns(),
                    _ -> {})),
            () -> "node",
            clock);
    WalkStrand steps = new WalkStrand(activities, running);
    claims = new ClaimTask(runs, advance, steps, settings, () -> "node");
    release = new ReleaseTask(runs, advance);
    execution =
        new TaskExecution(activities, running, new CompleteTask(runs, advance, steps), release);
  }

  Claim claim(WorkflowRun run, TaskId task) {
    return claims.claim(run.id(), task, () -> true).orElseThrow();
  }
}
