package dev.tributary.adapters.out.postgres.expression;

import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.domain.text.Trimming;
import java.util.stream.Collectors;

/** {@link Trimming} in SQL. */
public final class TrimmingSql {
  /** A literal of every character that is removed. */
  static final String CHARACTERS =
      Trimming.characters()
          .mapToObj("\\U%08X"::formatted)
          .collect(Collectors.joining("", "E'", "'"));

  private TrimmingSql() {}

  /** The text {@code operand} without white space and format characters at both ends. */
  public static SqlFragment both(SqlFragment operand) {
    return SqlFragment.of("btrim(").then(operand).then(", " + CHARACTERS + ")");
  }
}
