package dev.tributary.application.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * One page of a list in a stable order. It may hold fewer entries than were wanted, or none, though
 * the list goes on.
 *
 * @param next where to go on; empty at the end
 * @param <T> the entries
 * @param <C> the cursor: it marks a place in the list
 */
public record ListPage<T, C>(List<T> items, Optional<C> next) {
  public ListPage {
    items = List.copyOf(items);
  }

  /**
   * The entries that {@code reader} finds, at most {@code limit}.
   *
   * @param reader takes how many to read: one more, which shows whether there is a next page
   * @param place marks an entry in the list
   */
  public static <T, C> ListPage<T, C> read(
      int limit, IntFunction<List<T>> reader, Function<T, C> place) {
    return of(reader.apply(limit + 1), limit, place);
  }

  /** A slice of at most {@code limit} from a list that was read one entry further. */
  public static <T, C> ListPage<T, C> of(List<T> oneMore, int limit, Function<T, C> place) {
    if (oneMore.size() <= limit) {
      return new ListPage<>(oneMore, Optional.empty());
    }
    List<T> items = oneMore.subList(0, limit);
    return new ListPage<>(items, Optional.of(place.apply(items.getLast())));
  }

  /** The same page with another form of its cursor. */
  public <D> ListPage<T, D> at(Function<C, D> form) {
    return new ListPage<>(items, next.map(form));
  }
}
