package dev.tributary.application.storage;

import dev.tributary.domain.run.RunId;
import dev.tributary.domain.storage.Amount;
import dev.tributary.domain.storage.StorageFigures;
import dev.tributary.domain.storage.StoredKind;
import dev.tributary.domain.storage.StoredWorkflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Ended runs of one workflow, the oldest first, each with bytes of sets and of all else. */
final class FakeStorage implements Storage, HistoryRuns {
  static final String WORKFLOW = "any";

  private record Held(long sets, long others) {}

  private final SequencedMap<RunId, Held> runs = new LinkedHashMap<>();
  private final List<RunId> withInterimResults = new ArrayList<>();
  private Optional<StorageFigures> kept = Optional.empty();

  void add(RunId run, long sets, long others) {
    runs.put(run, new Held(sets, others));
    withInterimResults.add(run);
  }

  /** The sets of the run have so many bytes from now on. */
  void setsAre(RunId run, long sets) {
    runs.computeIfPresent(run, (_, held) -> new Held(sets, held.others()));
  }

  List<RunId> runs() {
    return List.copyOf(runs.keySet());
  }

  @Override
  public StorageFigures measure(Instant now) {
    long sets = setBytes(runs());
    StoredWorkflow workflow =
        new StoredWorkflow(
            WORKFLOW,
            Map.of(
                StoredKind.SETS, new Amount(runs.size(), 0, sets),
                StoredKind.RUNS, new Amount(runs.size(), 0, historyBytes(runs()) - sets)),
            sets);
    return new StorageFigures(now, List.of(), List.of(workflow));
  }

  @Override
  public void keep(StorageFigures figures) {
    kept = Optional.of(figures);
  }

  @Override
  public Optional<StorageFigures> latest() {
    return kept;
  }

  @Override
  public long historyBytes(List<RunId> of) {
    return of.stream().map(runs::get).mapToLong(held -> held.sets() + held.others()).sum();
  }

  @Override
  public long setBytes(List<RunId> of) {
    return of.stream().map(runs::get).mapToLong(Held::sets).sum();
  }

  /** One at a time, so that it is seen when to stop. */
  @Override
  public List<RunId> oldest(Instant time, int limit) {
    return runs.keySet().stream().limit(1).toList();
  }

  @Override
  public void remove(List<RunId> removed) {
    removed.forEach(runs::remove);
  }

  @Override
  public List<RunId> oldestWithInterimResults(String workflow, Instant time, int limit) {
    return withInterimResults.stream().limit(1).toList();
  }

  @Override
  public void interimResultsRemoved(RunId run, Instant now) {
    withInterimResults.remove(run);
  }
}
