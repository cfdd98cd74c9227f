package dev.tributary.adapters.out.postgres.expression;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of SQL with the values of its question marks, in order.
 *
 * @param text SQL of this program; a person's text is only ever among the values
 * @param values what {@link PreparedStatement#setObject} takes
 */
public record SqlFragment(String text, List<Object> values) {
  public SqlFragment {
    values = List.copyOf(values);
  }

  public static SqlFragment of(String text, Object... values) {
    return new SqlFragment(text, List.of(values));
  }

  /** This, then {@code next}. */
  public SqlFragment then(SqlFragment next) {
    List<Object> all = new ArrayList<>(values);
    all.addAll(next.values);
    return new SqlFragment(text + next.text, all);
  }

  /** This, then the text and values given. */
  public SqlFragment then(String nextText, Object... nextValues) {
    return then(of(nextText, nextValues));
  }

  /** All of {@code fragments} with {@code separator} between them. */
  public static SqlFragment join(String separator, List<SqlFragment> fragments) {
    List<Object> all = new ArrayList<>();
    fragments.forEach(fragment -> all.addAll(fragment.values));
    return new SqlFragment(
        String.join(separator, fragments.stream().map(SqlFragment::text).toList()), all);
  }

  /** Sets the values from parameter {@code first} on; returns the parameter after the last. */
  public int bind(PreparedStatement statement, int first) throws SQLException {
    int index = first;
    for (Object value : values) {
      statement.setObject(index++, value);
    }
    return index;
  }
}
