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
  private final Set<WorkTableId> created = new HashSet<>();

  LoadedTables(
      LoadedSet rows, Optional<LoadedSet> rejects, WorkTableStore store, WorkTables catalogue) {
    this.rows = rows;
    this.rejects = rejects;
    this.store = store;
    this.catalogue = catalogue;
  }

  void copy(CopyBatch batch) {
    copy(rows.table(), batch.rows());
    rejects.ifPresent(set -> copy(set.table(), batch.rejects()));
  }

  void storeSmall() {
    List<LoadedSet> small = sets().filter(LoadedSet::small).toList();
    store.store(small.stream().map(LoadedSet::smallSet).toList());
  }

  private void copy(NewTable table, CopyBuffer buffer) {
    if (buffer.empty()) {
      return;
    }
    if (created.add(table.id())) {
      discardEarlierLoads(table);
      store.create(table);
    }
    store.copy(table, buffer);
  }

  /** Large tables of a load that was not finished must not wait for the end of the task. */
  private void discardEarlierLoads(NewTable table) {
    catalogue.discard(
        table.run(), table.task(), sets().map(set -> set.table().id()).collect(Collectors.toSet()));
  }

  private Stream<LoadedSet> sets() {
    return Stream.concat(Stream.of(rows), rejects.stream());
  }
}
