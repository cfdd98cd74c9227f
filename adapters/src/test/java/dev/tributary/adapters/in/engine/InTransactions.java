package dev.tributary.adapters.in.engine;

import dev.tributary.application.change.LiveChanges;
import dev.tributary.application.run.Claim;
import dev.tributary.application.run.ClaimTask;
import dev.tributary.application.run.CompleteTask;
import dev.tributary.application.run.ReleaseTask;
import dev.tributary.application.run.RunConfig;
import dev.tributary.application.run.RunEffects;
import dev.tributary.application.run.RunJournal;
import dev.tributary.application.run.RunTransitions;
import dev.tributary.application.run.Runs;
import dev.tributary.application.run.task.ClaimedTasks;
import dev.tributary.application.run.task.Fence;
import dev.tributary.application.work.Lease;
import dev.tributary.application.work.WorkerNode;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** The use cases of a run with the transactions that the program's container puts around them. */
final class InTransactions {
  private InTransactions() {}

  static final class Claiming extends ClaimTask {
    private final TransactionalPool pool;

    Claiming(
        TransactionalPool pool,
        Runs runs,
        RunTransitions transitions,
        RunJournal journal,
        RunConfig settings,
        WorkerNode node) {
      super(runs, transitions, journal, settings, node);
      this.pool = pool;
    }

    @Override
    public Optional<Claim> claim(RunId id, TaskId strand, Lease lease) {
      return pool.inTransaction(() -> super.claim(id, strand, lease));
    }

    @Override
    public void giveUp(RunId id, TaskId strand, String reason) {
      pool.inTransaction(
          () -> {
            super.giveUp(id, strand, reason);
            return id;
          });
    }
  }

  static final class Completing extends CompleteTask {
    private final TransactionalPool pool;

    Completing(TransactionalPool pool, Runs runs, RunTransitions transitions) {
      super(runs, transitions);
      this.pool = pool;
    }

    @Override
    public Optional<Claim> complete(Claim claim, ActivityOutcome outcome) {
      return pool.inTransaction(() -> super.complete(claim, outcome));
    }
  }

  static final class Releasing extends ReleaseTask {
    private final TransactionalPool pool;

    Releasing(TransactionalPool pool, Runs runs, RunEffects effects, InstantSource clock) {
      super(runs, effects, clock);
      this.pool = pool;
    }

    @Override
    public void release(Claim claim) {
      pool.inTransaction(
          () -> {
            super.release(claim);
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
