package dev.tributary.application.run.task;

import dev.tributary.application.run.Runs;
import dev.tributary.application.work.WorkerNode;
import dev.tributary.domain.run.WorkflowRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Advances a run along one strand, within the caller's transaction: computes the changes from the
 * run that the caller has and stores them when the stored run still has its version; else reads the
 * run under its lock and computes them again.
 */
@ApplicationScoped
public class AdvanceStrand {
  private final Runs runs;
  private final StoreWalk store;
  private final WorkerNode node;
  private final InstantSource clock;

  public AdvanceStrand(Runs runs, StoreWalk store, WorkerNode node, InstantSource clock) {
    this.runs = runs;
    this.store = store;
    this.node = node;
    this.clock = clock;
  }

  /**
   * @param known as the caller has it; not changed
   * @param locked reads the run under its lock, or throws when the caller may not change it any
   *     more
   * @param steps what changes; may be computed twice
   * @return the claim on the task that the worker goes on with
   */
  Optional<Claim> along(
      Strand strand, WorkflowRun known, Supplier<WorkflowRun> locked, Consumer<StrandWalk> steps) {
    StrandWalk walk = walk(strand, known.copy(), steps);
    if (!saved(walk)) {
      walk = walk(strand, locked.get(), steps);
      saved(walk);
    }
    store.effects(walk);
    if (walk.endsStrand()) {
      strand.lease().end();
    }
    return walk.goesOn();
  }

  /** Whether what the walk changes is stored; a run that it leaves as it was is not written. */
  private boolean saved(StrandWalk walk) {
    return !walk.run().isChanged() || runs.save(walk.run(), walk.now());
  }

  /** Instants have the precision of the database, so that a repeat has the same. */
  private StrandWalk walk(Strand strand, WorkflowRun run, Consumer<StrandWalk> steps) {
    StrandWalk walk =
        new StrandWalk(run, strand, node.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    steps.accept(walk);
    return walk;
  }
}
