package dev.tributary.adapters.in.engine;

import dev.tributary.adapters.in.change.ChangeChannel;
import dev.tributary.adapters.in.engine.config.EngineParameters;
import dev.tributary.adapters.in.engine.node.EngineNode;
import dev.tributary.adapters.in.work.DbSchedulerTaskQueue;
import dev.tributary.adapters.in.work.DbSchedulerWakeUpQueue;
import dev.tributary.adapters.in.work.DurableTasks;
import dev.tributary.adapters.in.work.NodeStarts;
import dev.tributary.adapters.in.work.QueueEntries;
import dev.tributary.adapters.in.work.SchedulerWakeUp;
import dev.tributary.adapters.in.work.StrandWork;
import dev.tributary.adapters.in.work.WakeUpWork;
import dev.tributary.adapters.out.postgres.run.PostgresClaimedTasks;
import dev.tributary.adapters.out.postgres.run.PostgresRunJournal;
import dev.tributary.adapters.out.postgres.run.PostgresRuns;
import dev.tributary.adapters.out.postgres.run.PostgresWaits;
import dev.tributary.adapters.out.postgres.worktable.PostgresWorkTables;
import dev.tributary.adapters.sql.AfterCommit;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.application.activity.ActivityExecutors;
import dev.tributary.application.notification.InMemoryNotifications;
import dev.tributary.application.observation.Unobserved;
import dev.tributary.application.run.JournalEntry;
import dev.tributary.application.run.RunConfig;
import dev.tributary.application.run.RunEffects;
import dev.tributary.application.run.RunJournal;
import dev.tributary.application.run.RunOrigin;
import dev.tributary.application.run.RunTransitions;
import dev.tributary.application.run.Runs;
import dev.tributary.application.run.command.StartableWorkflows;
import dev.tributary.application.run.task.AdvanceStrand;
import dev.tributary.application.run.task.BeginRun;
import dev.tributary.application.run.task.Claim;
import dev.tributary.application.run.task.ClaimTask;
import dev.tributary.application.run.task.ClaimedTasks;
import dev.tributary.application.run.task.CompleteTask;
import dev.tributary.application.run.task.ExecuteActivity;
import dev.tributary.application.run.task.ExecutionResult;
import dev.tributary.application.run.task.Fence;
import dev.tributary.application.run.task.RunningExecutions;
import dev.tributary.application.run.task.StoreWalk;
import dev.tributary.application.run.task.TaskContexts;
import dev.tributary.application.run.task.TaskExecution;
import dev.tributary.application.run.task.TaskStores;
import dev.tributary.application.run.task.WalkStrand;
import dev.tributary.application.run.waiting.BeginWait;
import dev.tributary.application.run.waiting.SendSignal;
import dev.tributary.application.run.waiting.Waiter;
import dev.tributary.application.run.waiting.Waits;
import dev.tributary.application.run.waiting.Waits.MissedEnd;
import dev.tributary.application.run.waiting.Waits.TimedWait;
import dev.tributary.application.run.waiting.WakeTask;
import dev.tributary.application.run.waiting.WakeUpQueue;
import dev.tributary.application.worktable.WorkTables;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Severity;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.waiting.SignalKey;
import dev.tributary.domain.waiting.WakeUp;
import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** One process of several over the same database: everything between the queue and the steps. */
final class TestNode implements AutoCloseable {
  /** Fast enough to see a node die, slow enough for a busy machine. */
  private static final Duration HEARTBEAT = Duration.ofMillis(500);

  static final int WORKERS = 8;
  static final int MISSED_HEARTBEATS = 4;
  static final int MOST_DEATHS = 3;

  private static final RevisionId REVISION = new RevisionId(new UUID(0, 7));

  private final TransactionalPool pool;
  private final String name;
  private final WorkflowDefinition workflow;
  private final InstantSource clock = InstantSource.system();
  private final RunningExecutions running = new RunningExecutions();
  private final SchedulerWakeUp schedulerWakeUp = new SchedulerWakeUp();
  private final Runs runs;
  private final BeginRun beginRun;
  private final Fence fence;
  private final ClaimTask claims;
  private final CompleteTask completion;
  private final Engine engine;
  private final WakeTask wake;
  private final Waits waits;
  private final SendSignal signals;

  TestNode(
      TransactionalPool pool, String name, WorkflowDefinition workflow, ActivityExecutor<?> steps) {
    this.pool = pool;
    this.name = name;
    this.workflow = workflow;
    AfterCommit afterCommit = new AfterCommit(pool.registry());
    RunConfig settings = new RunConfig(ZoneOffset.UTC, Duration.ofDays(1), MOST_DEATHS, 0, 100);
    WorkTables tables = new PostgresWorkTables(pool.dataSource());
    ChangeChannel changes = new ChangeChannel(afterCommit);
    QueueEntries entries = new QueueEntries(pool.dataSource(), afterCommit, schedulerWakeUp);
    DbSchedulerTaskQueue queue = new DbSchedulerTaskQueue(entries);
    WakeUpQueue wakeUps = new DbSchedulerWakeUpQueue(entries);
    waits = new PostgresWaits(pool.dataSource());
    runs =
        new PostgresRuns(pool.dataSource(), new OneWorkflow(workflow), changes, wakeUps, settings);
    RunJournal journal = new PostgresRunJournal(pool.dataSource(), changes);
    ClaimedTasks tasks = new PostgresClaimedTasks(pool.dataSource());
    fence = new InTransactions.Fencing(pool, tasks, changes);
    RunEffects effects = new RunEffects(tables, new Unobserved(), InMemoryNotifications.ofRuns());
    ExecuteActivity activities =
        new ExecuteActivity(
            new ActivityExecutors(Map.of(Chain.Step.KIND, steps)),
            new TaskContexts(new TaskStores(fence, tasks, tables, journal), settings, clock),
            new Unobserved());
    RunTransitions transitions = new RunTransitions(runs, queue, journal, effects, clock);
    StoreWalk store =
        new StoreWalk(
            effects,
            transitions,
            journal,
            new BeginWait(wakeUps, waits, InMemoryNotifications.ofRuns(), _ -> {}));
    AdvanceStrand advance = new AdvanceStrand(runs, store, () -> name, clock);
    WalkStrand walk = new WalkStrand(activities, running);
    NodeStarts starts = new NodeStarts(pool.dataSource(), entries, afterCommit, () -> name, clock);
    beginRun = new BeginRun(runs, queue, store, walk, starts);
    claims = new InTransactions.Claiming(pool, runs, advance, walk, settings, () -> name);
    completion = new InTransactions.Completing(pool, runs, advance, walk);
    wake = new InTransactions.Waking(pool, runs, transitions, journal, clock);
    signals = new InTransactions.Signalling(pool, waits, wake, runs, clock);
    TaskExecution execution =
        new TaskExecution(
            activities, running, completion, new InTransactions.Releasing(pool, runs, advance));
    engine =
        new Engine(
            new EngineNode(name, pool.dataSource(), settings(), clock),
            new DurableTasks(
                    List.of(new StrandWork(claims, execution, starts), new WakeUpWork(wake)),
                    running,
                    pool.dataSource(),
                    afterCommit,
                    clock)
                .all(),
            List.of(),
            running,
            new EnginePulse());
    schedulerWakeUp.connect(engine::wake);
    starts.connect(engine.handOvers());
  }

  private static EngineParameters settings() {
    return new EngineParameters(
        WORKERS,
        40,
        Duration.ofMillis(200),
        HEARTBEAT,
        MISSED_HEARTBEATS,
        Duration.ofMillis(500),
        Duration.ofSeconds(10),
        false,
        Duration.ofDays(1),
        Duration.ofDays(1));
  }

  /** From now on it takes strands from the queue. */
  void work() {
    engine.start();
  }

  /** Stores a run and queues its beginning, in one transaction. */
  RunId begin() {
    return pool.inTransaction(this::begun);
  }

  /** The same in a transaction that is rolled back; throws what rolls it back. */
  void beginRolledBack() {
    pool.inTransaction(
        () -> {
          throw new IllegalStateException("rolled back: " + begun());
        });
  }

  private RunId begun() {
    Instant now = clock.instant();
    return beginRun
        .begin(
            workflow,
            Variables.NONE,
            new RunOrigin(REVISION, 1, new Trigger.Person("test"), Optional.empty(), now),
            JournalEntry.ofRun(now, Severity.INFO, Message.of("run.started")))
        .id();
  }

  /** What its worker does when it comes to the strand that the run begins with. */
  Optional<Claim> claim(RunId run) {
    return claims.claim(run, stored(run).tasks().iterator().next().id(), () -> true);
  }

  Optional<Claim> complete(Claim claim, ActivityOutcome outcome) {
    return completion.complete(claim, new ExecutionResult(outcome, List.of(), List.of()));
  }

  /** Ends a wait. */
  WakeTask.Result wake(Waiter waiter, WakeUp by) {
    return wake.wake(waiter, by);
  }

  List<Waiter> waitsWithoutEntry() {
    return waits.withoutEntry().stream().map(TimedWait::waiter).toList();
  }

  List<MissedEnd> endsWithoutEntry() {
    return waits.endsWithoutEntry();
  }

  /** Sends a signal; returns how many tasks it woke. */
  int signal(SignalKey key, WakeUp.Signalled with) {
    return signals.send(key, _ -> with, "sender");
  }

  <T> T write(Claim claim, Supplier<T> work) {
    return fence.write(claim, work);
  }

  /** The run as it is stored now. */
  WorkflowRun stored(RunId run) {
    return pool.inTransaction(() -> runs.locked(run).orElseThrow());
  }

  /** From now on it takes no more strands. */
  void drain() {
    engine.pause();
  }

  /** From now on it takes strands again. */
  void resume() {
    engine.resume();
  }

  boolean idle() {
    return engine.idle();
  }

  String name() {
    return name;
  }

  /** Stops in order: what it works on ends or is handed back. */
  @Override
  public void close() {
    engine.stop();
  }

  private record OneWorkflow(WorkflowDefinition definition) implements StartableWorkflows {
    @Override
    public Startable startable(WorkflowName wanted, Optional<Integer> revision) {
      return new Startable(REVISION, 1, definition);
    }

    @Override
    public Map<WorkflowName, NewestRevision> newest(Collection<WorkflowName> workflows) {
      throw new UnsupportedOperationException("nothing is scheduled");
    }

    @Override
    public WorkflowDefinition definition(RevisionId revision) {
      return definition;
    }
  }
}
