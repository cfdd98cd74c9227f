package dev.tributary.application.storage;

import dev.tributary.application.upkeep.MaintenanceTask;
import dev.tributary.domain.storage.StorageFigures;
import dev.tributary.domain.storage.StoredWorkflow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Measures what is stored and removes what is too much: first interim results of workflows that
 * have too many, then the oldest runs. Then it measures again, so that the figures are those that
 * people find.
 */
@ApplicationScoped
public class KeepWithinLimits implements MaintenanceTask {
  private final Storage storage;
  private final RemoveInterimResults interimResults;
  private final RemoveOldestRuns oldestRuns;
  private final MeasurementConfig config;
  private final InstantSource clock;

  public KeepWithinLimits(
      Storage storage,
      RemoveInterimResults interimResults,
      RemoveOldestRuns oldestRuns,
      MeasurementConfig config,
      InstantSource clock) {
    this.storage = storage;
    this.interimResults = interimResults;
    this.oldestRuns = oldestRuns;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String task() {
    return "measure-storage";
  }

  @Override
  public Optional<Duration> interval() {
    return Optional.of(config.interval());
  }

  @Override
  public void perform() {
    StorageFigures figures = storage.measure(clock.instant());
    boolean removed = removeInterimResults(figures);
    if (removed) {
      figures = storage.measure(clock.instant());
    }
    if (remove(config.limits().excess(figures), oldestRuns::removeSome)) {
      figures = storage.measure(clock.instant());
    }
    storage.keep(figures);
  }

  private boolean removeInterimResults(StorageFigures figures) {
    boolean removed = false;
    for (StoredWorkflow workflow : figures.workflows()) {
      removed |=
          remove(
              config.limits().excess(workflow),
              () -> interimResults.removeSome(workflow.workflow()));
    }
    return removed;
  }

  /** Whether anything was removed. */
  private static boolean remove(long excess, Supplier<OptionalLong> some) {
    long left = excess;
    OptionalLong freed = left > 0 ? some.get() : OptionalLong.empty();
    while (freed.isPresent()) {
      left -= freed.getAsLong();
      freed = left > 0 ? some.get() : OptionalLong.empty();
    }
    return left < excess;
  }
}
