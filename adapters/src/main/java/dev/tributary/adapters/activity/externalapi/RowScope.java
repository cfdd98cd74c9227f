package dev.tributary.adapters.activity.externalapi;

import dev.tributary.adapters.out.postgres.expression.SqlScope;
import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.domain.expression.ColumnReference;
import dev.tributary.domain.worktable.WorkTable;

/** The columns of the arriving rows in SQL. */
record RowScope(WorkTable table) implements SqlScope {
  static final String ALIAS = "r";

  @Override
  public String column(ColumnReference reference) {
    return ALIAS + "." + WorkTableSql.column(table.structure(), reference.column());
  }

  @Override
  public String row() {
    return ALIAS + "." + WorkTableSql.LINE + "::text";
  }
}
