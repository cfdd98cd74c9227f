package dev.tributary.domain.activity.externalapi;

import dev.tributary.domain.expression.ColumnSource;
import dev.tributary.domain.expression.Scope;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What an expression over the arriving rows may name: their columns, and event variables. */
public final class InboundScope {
  /** The id of the arriving rows in column references. */
  public static final String ROWS = "rows";

  private InboundScope() {}

  public static Scope of(WorkTableStructure structure, Map<String, ValueType> variables) {
    Map<String, ValueType> columns = new LinkedHashMap<>();
    for (Column column : structure.columns()) {
      columns.put(column.name(), column.type());
    }
    columns.put(WorkTableStructure.LINE_NUMBER, ValueType.INTEGER);
    return Scope.of(ColumnSource.of(ROWS, ROWS, Set.of("data", "target"), columns), variables);
  }
}
