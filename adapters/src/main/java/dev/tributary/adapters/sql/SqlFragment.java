package dev.tributary.adapters.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL with the values of its question marks, in order.
 *
 * @param text SQL of this program; a person's text is only ever among the values
 * @param values arguments as {@link Sql} takes them
 */
public record SqlFragment(String text, List<@Nullable Object> values) {
  public SqlFragment {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  public static SqlFragment of(String text, @Nullable Object... values) {
    return new SqlFragment(text, Arrays.asList(values));
  }

  /** This, then {@code next}. */
  public SqlFragment then(SqlFragment next) {
    List<@Nullable Object> all = new ArrayList<>(values);
    all.addAll(next.values);
    return new SqlFragment(text + next.text, all);
  }

  /** This, then the text and values given. */
  public SqlFragment then(String nextText, @Nullable Object... nextValues) {
    return then(of(nextText, nextValues));
  }

  /** All of {@code fragments} with {@code separator} between them. */
  public static SqlFragment join(String separator, List<SqlFragment> fragments) {
    List<@Nullable Object> all = new ArrayList<>();
    fragments.forEach(fragment -> all.addAll(fragment.values));
    return new SqlFragment(
        String.join(separator, fragments.stream().map(SqlFragment::text).toList()), all);
  }
}
