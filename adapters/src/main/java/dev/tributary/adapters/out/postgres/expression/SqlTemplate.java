package dev.tributary.adapters.out.postgres.expression;

import dev.tributary.adapters.sql.SqlFragment;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL with places for operands.
 *
 * <p>{@code {0}} is the first operand; {@code {0:local}} the same as a date or time without zone,
 * in the run's zone; {@code {0+}} all operands from the first on, with commas; {@code {now}},
 * {@code {now:local}}, {@code {zone}} the run's instant and zone; {@code {chance}} 32 hexadecimal
 * digits that depend on task, row and call; {@code {line}} the number of the row; {@code {limit}}
 * the most bytes of a computed text. An operand occurs in a template once: twice would double the
 * SQL at every level of nesting.
 *
 * @param text the SQL
 * @param local whether it yields a local date or time, to become the type of the result
 */
record SqlTemplate(String text, boolean local) {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z0-9]+)(:local|\\+)?}");

  static SqlTemplate of(String text) {
    return new SqlTemplate(text, false);
  }

  static SqlTemplate local(String text) {
    return new SqlTemplate(text, true);
  }

  /** The SQL of operands and of the run's values. */
  interface Operands {
    SqlFragment place(String name, String form);
  }

  SqlFragment fill(Operands operands) {
    Matcher matcher = PLACE.matcher(text);
    SqlFragment filled = SqlFragment.of("");
    int at = 0;
    while (matcher.find()) {
      String form = matcher.group(2) == null ? "" : matcher.group(2);
      filled =
          filled
              .then(text.substring(at, matcher.start()))
              .then(operands.place(matcher.group(1), form));
      at = matcher.end();
    }
    return filled.then(text.substring(at));
  }
}
