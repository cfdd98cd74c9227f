package dev.tributary.adapters.in.work;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.tributary.adapters.sql.AfterCommit;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.run.task.Claim;
import dev.tributary.application.run.task.LocalWorkers;
import dev.tributary.application.work.Lease;
import dev.tributary.application.work.WorkerNode;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Lets strands begin on this node, without a poll of the queue and with the claim of their start.
 */
@ApplicationScoped
public class NodeStarts implements LocalWorkers {
  private static final long PICKED_ONCE = 1;

  /** The worker that waits for what a start begins with. */
  private static final ScopedValue<Turn> TURN = ScopedValue.newInstance();

  private final Sql sql;
  private final QueueEntries entries;
  private final AfterCommit transaction;
  private final WorkerNode node;
  private final InstantSource clock;
  private final Map<TaskId, HandOver> handedOver = new ConcurrentHashMap<>();
  private volatile Optional<HandOvers> engine = Optional.empty();

  public NodeStarts(
      DataSource dataSource,
      QueueEntries entries,
      AfterCommit transaction,
      WorkerNode node,
      InstantSource clock) {
    this.sql = new Sql(dataSource);
    this.entries = entries;
    this.transaction = transaction;
    this.node = node;
    this.clock = clock;
  }

  /** From now on entries are handed to the workers of this engine. */
  public void connect(HandOvers handOvers) {
    engine = Optional.of(handOvers);
  }

  /**
   * Carries out a start once a worker of this node is free for what it begins with, at the latest
   * after {@code longest}. It must not be in a transaction yet, whose connection a worker may need.
   */
  public <T> T starting(Duration longest, Supplier<T> start) {
    Turn turn = new Turn(engine.filter(workers -> workers.reserve(longest)));
    try {
      return ScopedValue.where(TURN, turn).call(start::get);
    } finally {
      turn.take().ifPresent(HandOvers::cancel);
    }
  }

  /** Carries out starts of which none begins at once: all go through the queue. */
  public <T> T queued(Supplier<T> start) {
    return ScopedValue.where(TURN, new Turn(Optional.empty())).call(start::get);
  }

  @Override
  public Optional<Reserved> reserve(RunId run, TaskId strand) {
    return workers()
        .map(
            workers -> {
              Start start = new Start(entry(run, strand), strand);
              transaction.either(() -> start.committed(workers), workers::cancel);
              return start;
            });
  }

  /**
   * The claim with which a strand begins; only once, and not so late that another node may have
   * taken it over.
   */
  Optional<Claim> claim(TaskId strand) {
    return Optional.ofNullable(handedOver.remove(strand))
        .filter(start -> start.workers().begun(age(start.entry())))
        .map(HandOver::claim);
  }

  private Optional<HandOvers> workers() {
    return TURN.isBound() ? TURN.get().take() : engine.filter(HandOvers::reserve);
  }

  private Duration age(Execution entry) {
    return Duration.between(entry.lastHeartbeat, clock.instant());
  }

  private Execution entry(RunId run, TaskId strand) {
    TaskInstance<StrandEntry> instance =
        new TaskInstance<>(
            DbSchedulerTaskQueue.STRAND.getTaskName(),
            QueueEntries.instance(Long.toString(strand.value())),
            StrandEntry.of(run, strand));
    return new Execution(
        clock.instant(), instance, true, node.name(), null, null, 0, clock.instant(), PICKED_ONCE);
  }

  /** The worker of one start; used by its thread. */
  private static final class Turn {
    private Optional<HandOvers> reserved;

    Turn(Optional<HandOvers> reserved) {
      this.reserved = reserved;
    }

    /** Only once. */
    Optional<HandOvers> take() {
      Optional<HandOvers> taken = reserved;
      reserved = Optional.empty();
      return taken;
    }
  }

  /** A strand that has not begun yet. */
  private record HandOver(Execution entry, Claim claim, HandOvers workers) {}

  /** One strand from its start on; used by the thread of the transaction. */
  private final class Start implements Reserved {
    private final Execution entry;
    private final TaskId strand;
    private final Lease lease;
    private Optional<Claim> claim = Optional.empty();

    Start(Execution entry, TaskId strand) {
      this.entry = entry;
      this.strand = strand;
      this.lease = new EntryLease(sql, transaction, entry);
    }

    @Override
    public String node() {
      return entry.pickedBy;
    }

    @Override
    public Lease lease() {
      return lease;
    }

    @Override
    public void begin(Claim first) {
      entries.addPicked(entry, first.state().priority());
      claim = Optional.of(first);
    }

    private void committed(HandOvers workers) {
      claim.ifPresentOrElse(
          first -> {
            handedOver.put(strand, new HandOver(entry, first, workers));
            workers.add(entry);
          },
          workers::cancel);
    }
  }
}
