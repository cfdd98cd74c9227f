package dev.tributary.adapters.in.rest.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.application.page.ListPage;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param items fewer than asked for, even none, when the matches are rare
 * @param next what to send as {@code after} for the next page; missing at the end
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
    @Schema(description = "At most `limit`; may be fewer, even none, and there is still a `next`.")
        List<T> items,
    @Schema(description = "What to send as `after` for the next page; missing at the end.")
        @Nullable String next) {
  /**
   * A page as the API shows it.
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
