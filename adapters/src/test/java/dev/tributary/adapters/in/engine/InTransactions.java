package dev.tributary.adapters.in.engine;

import dev.tributary.application.change.LiveChanges;
import dev.tributary.application.run.JournalEntry;
import dev.tributary.application.run.RunConfig;
import dev.tributary.application.run.RunJournal;
import dev.tributary.application.run.RunTransitions;
import dev.tributary.application.run.Runs;
import dev.tributary.application.run.task.AdvanceStrand;
import dev.tributary.application.run.task.Claim;
import dev.tributary.application.run.task.ClaimTask;
import dev.tributary.application.run.task.ClaimedTasks;
import dev.tributary.application.run.task.CompleteTask;
import dev.tributary.application.run.task.ExecutionResult;
import dev.tributary.application.run.task.Fence;
import dev.tributary.application.run.task.ReleaseTask;
import dev.tributary.application.run.task.WalkStrand;
import dev.tributary.application.run.waiting.SendSignal;
import dev.tributary.application.run.waiting.Waiter;
import dev.tributary.application.run.waiting.Waits;
import dev.tributary.application.run.waiting.WakeTask;
import dev.tributary.application.work.Lease;
import dev.tributary.application.work.WorkerNode;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.waiting.SignalKey;
import dev.tributary.domain.waiting.WakeUp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The use cases of a run with the transactions that the program's container puts around them. */
final class InTransactions {
  private InTransactions() {}

  static final class Claiming extends ClaimTask {
    private final TransactionalPool pool;

    Claiming(
        TransactionalPool pool,
        Runs runs,
        AdvanceStrand advance,
        WalkStrand steps,
        RunConfig settings,
        WorkerNode node) {
      super(runs, advance, steps, settings, node);
      this.pool = pool;
    }

    @Override
    public Optional<Claim> claim(RunId id, TaskId strand, Lease lease) {
      return pool.inTransaction(() -> super.claim(id, strand, lease));
    }

    @Override
    public void giveUp(RunId id, TaskId strand, Lease lease, String reason) {
      pool.inTransaction(
          () -> {
            super.giveUp(id, strand, lease, reason);
            return id;
          });
    }
  }

  static final class Completing extends CompleteTask {
    private final TransactionalPool pool;

    Completing(TransactionalPool pool, Runs runs, AdvanceStrand advance, WalkStrand steps) {
      super(runs, advance, steps);
      this.pool = pool;
    }

    @Override
    public Optional<Claim> complete(Claim claim, ExecutionResult result) {
      return pool.inTransaction(() -> super.complete(claim, result));
    }

    @Override
    public Optional<Claim> execute(Claim claim, Supplier<ExecutionResult> execution) {
      return pool.inTransaction(() -> super.execute(claim, execution));
    }
  }

  static final class Waking extends WakeTask {
    private final TransactionalPool pool;

    Waking(
        TransactionalPool pool,
        Runs runs,
        RunTransitions transitions,
        RunJournal journal,
        InstantSource clock) {
      super(runs, transitions, journal, clock);
      this.pool = pool;
    }

    @Override
    public Result wake(Waiter waiter, WakeUp by) {
      return pool.inTransaction(() -> super.wake(waiter, by));
    }
  }

  static final class Signalling extends SendSignal {
    private final TransactionalPool pool;

    Signalling(TransactionalPool pool, Waits waits, WakeTask wake, Runs runs, InstantSource clock) {
      super(waits, wake, runs, clock);
      this.pool = pool;
    }

    @Override
    public int send(SignalKey signal, Function<Activity, WakeUp> with, String sender) {
      return pool.inTransaction(() -> super.send(signal, with, sender));
    }
  }

  static final class Releasing extends ReleaseTask {
    private final TransactionalPool pool;

    Releasing(TransactionalPool pool, Runs runs, AdvanceStrand advance) {
      super(runs, advance);
      this.pool = pool;
    }

    @Override
    public void release(Claim claim, List<JournalEntry> lines) {
      pool.inTransaction(
          () -> {
            super.release(claim, lines);
            return claim;
          });
    }
  }

  static final class Fencing extends Fence {
    private final TransactionalPool pool;

    Fencing(TransactionalPool pool, ClaimedTasks tasks, LiveChanges changes) {
      super(tasks, changes);
      this.pool = pool;
    }

    @Override
    public <T> T write(Claim claim, Supplier<T> work) {
      return pool.inTransaction(() -> super.write(claim, work));
    }
  }
}
