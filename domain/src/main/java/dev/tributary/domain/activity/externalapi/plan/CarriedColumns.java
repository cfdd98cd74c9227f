package dev.tributary.domain.activity.externalapi.plan;

import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns of the arriving rows that are copied to the rows of responses, after theirs. */
public record CarriedColumns(List<Column> columns) {
  public static final CarriedColumns NONE = new CarriedColumns(List.of());

  public CarriedColumns {
    columns = List.copyOf(columns);
  }

  /** Those that the plan names; empty when a column is not among the arriving ones. */
  public static Optional<CarriedColumns> of(PlanSettings plan, Optional<PlanColumns> arriving) {
    List<Column> found =
        plan.carry().stream()
            .flatMap(name -> arriving.flatMap(columns -> columns.column(name)).stream())
            .toList();
    return found.size() == plan.carry().size()
        ? Optional.of(new CarriedColumns(found))
        : Optional.empty();
  }

  /** The structure with these columns after its own. */
  public WorkTableStructure appendedTo(WorkTableStructure rows) {
    List<Column> all = new ArrayList<>(rows.columns());
    all.addAll(columns);
    return new WorkTableStructure(rows.population(), all);
  }
}
