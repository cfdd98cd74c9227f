package dev.tributary.application.run.simulation;

import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.application.activity.ActivityExecutor.Reach;
import dev.tributary.application.activity.ActivityExecutors;
import dev.tributary.application.change.InMemoryLiveChanges;
import dev.tributary.application.notification.InMemoryNotifications;
import dev.tributary.application.observation.Unobserved;
import dev.tributary.application.run.InMemoryWaits;
import dev.tributary.application.run.InMemoryWorkTables;
import dev.tributary.application.run.RunConfig;
import dev.tributary.application.run.RunTransitions;
import dev.tributary.application.run.task.AdvanceStrand;
import dev.tributary.application.run.task.BeginRun;
import dev.tributary.application.run.task.ClaimTask;
import dev.tributary.application.run.task.CompleteTask;
import dev.tributary.application.run.task.ExecuteActivity;
import dev.tributary.application.run.task.Fence;
import dev.tributary.application.run.task.LocalWorkers;
import dev.tributary.application.run.task.ReleaseTask;
import dev.tributary.application.run.task.RunningExecutions;
import dev.tributary.application.run.task.StoreWalk;
import dev.tributary.application.run.task.TaskContexts;
import dev.tributary.application.run.task.TaskExecution;
import dev.tributary.application.run.task.TaskStores;
import dev.tributary.application.run.task.WalkStrand;
import dev.tributary.application.run.waiting.BeginWait;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** The use cases that execute tasks, as one node has them. */
final class SimulatedNode {
  static final int MOST_DEATHS = 3;
  private static final RunConfig SETTINGS =
      new RunConfig(ZoneOffset.UTC, Duration.ofDays(1), MOST_DEATHS, 0, 100);

  final RunningExecutions running = new RunningExecutions();
  final ClaimTask claims;
  final TaskExecution execution;
  private final String name;
  private final SimulatedStores stores;
  private final StoreWalk store;
  private final WalkStrand steps;

  SimulatedNode(String name, SimulatedStores stores, RunTransitions transitions, Chance chance) {
    ExecuteActivity activities =
        new ExecuteActivity(executors(chance), contexts(stores), new Unobserved());
    this.name = name;
    this.stores = stores;
    store =
        new StoreWalk(
            InMemoryWorkTables.effects(),
            transitions,
            stores.journal,
            new BeginWait(
                stores.wakeUps,
                new InMemoryWaits(stores.runs, stores.id),
                InMemoryNotifications.ofRuns(),
                _ -> {}));
    AdvanceStrand advance =
        new AdvanceStrand(stores.runs, store, () -> name, SimulatedStores.CLOCK);
    steps = new WalkStrand(activities, running);
    claims = new ClaimTask(stores.runs, advance, steps, SETTINGS, () -> name);
    execution =
        new TaskExecution(
            activities,
            running,
            new CompleteTask(stores.runs, advance, steps),
            new ReleaseTask(stores.runs, advance));
  }

  String name() {
    return name;
  }

  /** The start of runs on this node, with these workers. */
  BeginRun starts(LocalWorkers workers) {
    return new BeginRun(stores.runs, stores.queue, store, steps, workers);
  }

  private static TaskContexts contexts(SimulatedStores stores) {
    Fence fence = new Fence(stores, new InMemoryLiveChanges());
    return new TaskContexts(
        new TaskStores(fence, stores, new InMemoryWorkTables(), stores.journal),
        SETTINGS,
        SimulatedStores.CLOCK);
  }

  private ActivityExecutors executors(Chance chance) {
    Map<String, ActivityExecutor<?>> byKind = new HashMap<>();
    for (Reach reach : Reach.values()) {
      byKind.put(reach.name(), new RandomExecutor(reach, chance, running));
    }
    return new ActivityExecutors(byKind);
  }
}
