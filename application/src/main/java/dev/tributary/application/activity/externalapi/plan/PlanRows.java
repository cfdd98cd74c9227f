package dev.tributary.application.activity.externalapi.plan;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.progress.StoredSet;
import dev.tributary.application.activity.externalapi.request.CallRows;
import dev.tributary.application.activity.externalapi.request.RequestNotPrepared;
import dev.tributary.application.resource.Resources;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.externalapi.plan.CallPlan;
import dev.tributary.domain.activity.externalapi.plan.PlanColumns;
import dev.tributary.domain.expression.ColumnReference;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows that the calls of a plan are made of: those that arrive, or distinct ones of them. */
@ApplicationScoped
public class PlanRows {
  private final DistinctRows distinct;
  private final Resources catalogue;

  public PlanRows(DistinctRows distinct, Resources catalogue) {
    this.distinct = distinct;
    this.catalogue = catalogue;
  }

  /**
   * @param selected the distinct rows; empty where the calls are made of all
   */
  public CallRows of(CallPlan plan, WorkTable arriving, Optional<StoredSet> selected) {
    if (selected.isEmpty()) {
      return CallRows.of(arriving);
    }
    PlanColumns columns = columns(arriving);
    return CallRows.of(selected.get().table(columns.called(plan)), columns.copied(plan));
  }

  /** Stores the distinct rows, within the caller's transaction; all columns count without keys. */
  public StoredSet select(
      CallPlan plan, List<String> keys, WorkTable arriving, ActivityContext context) {
    PlanColumns columns = columns(arriving);
    return StoredSet.of(
        distinct.select(
            arriving,
            references(keys, columns),
            context.table(Outlet.OUT, columns.called(plan)),
            context));
  }

  private static List<ColumnReference> references(List<String> keys, PlanColumns columns) {
    List<ColumnReference> found = new ArrayList<>();
    for (String key : keys) {
      found.add(columns.find(key).orElseThrow(() -> RequestNotPrepared.noColumn(key, columns)));
    }
    return found;
  }

  private PlanColumns columns(WorkTable arriving) {
    return PlanColumns.of(arriving.structure(), catalogue);
  }
}
