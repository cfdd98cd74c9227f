package dev.tributary.adapters.activity.externalapi.mapping;

import dev.tributary.adapters.copy.CopyBuffer;
import dev.tributary.adapters.out.postgres.worktable.WorkTableStore;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.application.worktable.WorkTables;
import dev.tributary.domain.worktable.WorkTableId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the sets of one response within the current transaction. */
final class LoadedTables {
  private final LoadedSet rows;
  private final Optional<LoadedSet> rejects;
  private final WorkTableStore store;
  private final WorkTables catalogue;
  private final Set<WorkTableId> kept;
  private final Set<WorkTableId> begun = new HashSet<>();

  /**
   * @param source a table of the same task that stays
   */
  LoadedTables(
      LoadedSet rows,
      Optional<LoadedSet> rejects,
      Optional<WorkTableId> source,
      WorkTableStore store,
      WorkTables catalogue) {
    this.rows = rows;
    this.rejects = rejects;
    this.store = store;
    this.catalogue = catalogue;
    this.kept =
        Stream.concat(sets().map(set -> set.table().id()), source.stream())
            .collect(Collectors.toSet());
  }

  void copy(CopyBatch batch) {
    copy(rows, batch.rows());
    rejects.ifPresent(set -> copy(set, batch.rejects()));
  }

  void storeSmall() {
    List<LoadedSet> small = sets().filter(LoadedSet::small).toList();
    store.store(small.stream().map(LoadedSet::smallSet).toList());
  }

  /** Also without a row: rows of a load that was not finished may have to go. */
  private void copy(LoadedSet set, CopyBuffer buffer) {
    if (!buffer.empty() || set.stored() > 0) {
      begin(set);
      store.copy(set.table(), buffer);
    }
  }

  private void begin(LoadedSet set) {
    if (!begun.add(set.table().id())) {
      return;
    }
    if (set.stored() > 0) {
      store.keepFirst(set.table(), set.stored());
    } else {
      discardEarlierLoads(set.table());
      store.create(set.table());
    }
  }

  /** Large tables of a load that was not finished must not wait for the end of the task. */
  private void discardEarlierLoads(NewTable table) {
    catalogue.discard(table.run(), table.task(), kept);
  }

  private Stream<LoadedSet> sets() {
    return Stream.concat(Stream.of(rows), rejects.stream());
  }
}
