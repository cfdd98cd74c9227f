package dev.tributary.application.run.task;

import dev.tributary.application.activity.ActivityExecutors;
import dev.tributary.application.change.InMemoryLiveChanges;
import dev.tributary.application.notification.InMemoryNotifications;
import dev.tributary.application.observation.Unobserved;
import dev.tributary.application.run.InMemoryRuns;
import dev.tributary.application.run.InMemoryWaits;
import dev.tributary.application.run.InMemoryWakeUps;
import dev.tributary.application.run.InMemoryWorkTables;
import dev.tributary.application.run.RunConfig;
import dev.tributary.application.run.RunEffects;
import dev.tributary.application.run.RunJournal;
import dev.tributary.application.run.RunTransitions;
import dev.tributary.application.run.TaskQueue;
import dev.tributary.application.run.waiting.BeginWait;
import dev.tributary.domain.run.RunId;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Starts of runs on a node whose workers are never free: every strand is queued. */
public final class QueuedStarts {
  private QueuedStarts() {}

  public static BeginRun with(
      InMemoryRuns runs,
      TaskQueue queue,
      RunJournal journal,
      RunTransitions transitions,
      RunEffects effects) {
    InMemoryClaimedTasks tasks = new InMemoryClaimedTasks();
    TaskStores stores =
        new TaskStores(
            new Fence(tasks, new InMemoryLiveChanges()), tasks, new InMemoryWorkTables(), journal);
    TaskContexts contexts =
        new TaskContexts(
            stores,
            new RunConfig(ZoneOffset.UTC, Duration.ofDays(1), 3, 0, 100),
            InstantSource.system());
    BeginWait waits =
        new BeginWait(
            new InMemoryWakeUps(),
            new InMemoryWaits(runs, new RunId(new UUID(0, 1))),
            InMemoryNotifications.ofRuns(),
            _ -> {});
    return new BeginRun(
        runs,
        queue,
        new StoreWalk(effects, transitions, journal, waits),
        new WalkStrand(
            new ExecuteActivity(new ActivityExecutors(Map.of()), contexts, new Unobserved()),
            new RunningExecutions()),
        (run, strand) -> Optional.empty());
  }
}
