package dev.tributary.adapters.activity.externalapi.mapping;

import dev.tributary.adapters.out.postgres.worktable.WorkTableStore;
import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.mapping.ResponseTable;
import dev.tributary.application.activity.externalapi.mapping.ResponseTables;
import dev.tributary.application.activity.externalapi.mapping.RowLoads;
import dev.tributary.application.worktable.WorkTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Stores small sets by one statement and fills tables by COPY, a buffer at a time. */
@ApplicationScoped
public class CopyRowLoads implements RowLoads {
  private final WorkTableStore store;
  private final WorkTables catalogue;
  private final CopyConfig settings;

  public CopyRowLoads(WorkTableStore store, WorkTables catalogue, CopyConfig settings) {
    this.store = store;
    this.catalogue = catalogue;
    this.settings = settings;
  }

  @Override
  public RowLoad into(ResponseTables responseTables, ActivityContext context) {
    LoadedSet rows = set(responseTables.rows());
    Optional<LoadedSet> rejects = responseTables.rejects().map(this::set);
    return new CopyRowLoad(
        settings.bufferBytes(),
        context,
        rows,
        rejects,
        new LoadedTables(rows, rejects, responseTables.source(), store, catalogue));
  }

  private LoadedSet set(ResponseTable table) {
    return new LoadedSet(table, store.limits());
  }
}
