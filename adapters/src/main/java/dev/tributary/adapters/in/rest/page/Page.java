package dev.tributary.adapters.in.rest.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.application.page.ListPage;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next what to send as {@code after} for the next page; missing at the end
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next) {
  /**
   * The requested page, of rows that were read with one more than its limit: the extra row shows
   * that there is a next page.
   *
   * @param key names the place of a row in the order of the list
   */
  public static <R, T> Page<T> of(
      List<R> rows, PageRequest request, Function<R, T> shown, Function<R, String> key) {
    boolean more = rows.size() > request.limit();
    List<R> kept = more ? rows.subList(0, request.limit()) : rows;
    return new Page<>(
        kept.stream().map(shown).toList(), more ? Cursor.of(key.apply(kept.getLast())) : null);
  }

  /**
   * The page that a reader of slices returned.
   *
   * @param key names a place in the order of the list
   */
  public static <R, C, T> Page<T> of(
      ListPage<R, C> listPage, Function<R, T> shown, Function<C, String> key) {
    return new Page<>(
        listPage.items().stream().map(shown).toList(),
        listPage.next().map(key).map(Cursor::of).orElse(null));
  }
}
