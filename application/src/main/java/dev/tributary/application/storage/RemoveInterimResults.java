package dev.tributary.application.storage;

import dev.tributary.domain.run.RunId;
import dev.tributary.domain.storage.StorageLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;

/** Removes the interim results of a workflow's oldest runs, some in each transaction. */
@ApplicationScoped
public class RemoveInterimResults {
  private static final int BATCH = 20;

  private final HistoryRuns runs;
  private final DiscardInterimResults discard;
  private final Storage storage;
  private final StorageLimits limits;
  private final InstantSource clock;

  public RemoveInterimResults(
      HistoryRuns runs,
      DiscardInterimResults discard,
      Storage storage,
      StorageLimits limits,
      InstantSource clock) {
    this.runs = runs;
    this.discard = discard;
    this.storage = storage;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Removes some.
   *
   * @return the bytes that became free; empty when no run has interim results
   */
  @Transactional
  public OptionalLong removeSome(String workflow) {
    List<RunId> oldest =
        runs.oldestWithInterimResults(workflow, clock.instant().minus(limits.youngest()), BATCH);
    if (oldest.isEmpty()) {
      return OptionalLong.empty();
    }
    long before = storage.setBytes(oldest);
    oldest.forEach(run -> discard.of(run, limits.setsPerWorkflow()));
    return OptionalLong.of(before - storage.setBytes(oldest));
  }
}
