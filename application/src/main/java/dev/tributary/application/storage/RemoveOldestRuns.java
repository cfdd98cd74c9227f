package dev.tributary.application.storage;

import dev.tributary.domain.run.RunId;
import dev.tributary.domain.storage.StorageLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;

/** Removes the oldest runs that have ended and cannot be resumed, some in each transaction. */
@ApplicationScoped
public class RemoveOldestRuns {
  private static final int BATCH = 100;

  private final HistoryRuns runs;
  private final Storage storage;
  private final StorageLimits limits;
  private final InstantSource clock;

  public RemoveOldestRuns(
      HistoryRuns runs, Storage storage, StorageLimits limits, InstantSource clock) {
    this.runs = runs;
    this.storage = storage;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Removes some.
   *
   * @return the bytes that became free; empty when no run can be removed
   */
  @Transactional
  public OptionalLong removeSome() {
    List<RunId> oldest = runs.oldest(clock.instant().minus(limits.youngest()), BATCH);
    if (oldest.isEmpty()) {
      return OptionalLong.empty();
    }
    long freed = storage.historyBytes(oldest);
    runs.remove(oldest);
    return OptionalLong.of(freed);
  }
}
