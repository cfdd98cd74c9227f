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

  /**
   * The text {@code operand} without white space and format characters at both ends. One that
   * begins and ends with a visible ASCII character is not compared with the list of them, which
   * takes four times as long.
   */
  public static SqlFragment both(SqlFragment operand) {
    return SqlFragment.of("case when ")
        .then(isVisible(operand, "ascii(", ")"))
        .then(" and ")
        .then(isVisible(operand, "ascii(right(", ", 1))"))
        .then(" then ")
        .then(operand)
        .then(" else btrim(")
        .then(operand)
        .then(", " + CHARACTERS + ") end");
  }

  private static SqlFragment isVisible(SqlFragment operand, String before, String behind) {
    return SqlFragment.of(before).then(operand).then(behind + " between 33 and 126");
  }
}
