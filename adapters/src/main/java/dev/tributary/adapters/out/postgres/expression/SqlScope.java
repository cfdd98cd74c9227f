package dev.tributary.adapters.out.postgres.expression;

import dev.tributary.domain.expression.ColumnReference;

/** How SQL names what an expression names, at one place of one statement. */
public interface SqlScope {
  /** The SQL that reads a column: {@code p."zip_code"}. */
  String column(ColumnReference reference);

  /** The SQL that identifies a row, of any type; a constant where there are no rows. */
  String row();

  /** The SQL that numbers the rows, {@code bigint} from 1; null where there are no rows. */
  String line();

  /** The scope of an expression without columns. */
  static SqlScope withoutRows() {
    return new SqlScope() {
      @Override
      public String column(ColumnReference reference) {
        throw new IllegalArgumentException("no rows here: " + reference);
      }

      @Override
      public String row() {
        return "''";
      }

      @Override
      public String line() {
        return "null::bigint";
      }
    };
  }
}
