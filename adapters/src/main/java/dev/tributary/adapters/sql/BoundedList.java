package dev.tributary.adapters.sql;

import dev.tributary.application.page.ListPage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list of the rows of a table in pages whose cost does not grow with the table: of each range a
 * page reads at most {@link #MOST_READ} rows.
 *
 * @param table its name with the schema
 * @param ranges together all rows that are wanted, each in one of them; more than one only in an
 *     order of UUIDs
 * @param <K> marks a place in the list
 */
public record BoundedList<K>(String table, Order<K> order, List<Range> ranges) {
  public static final int MOST_READ = 5_000;

  public BoundedList {
    ranges = List.copyOf(ranges);
  }

  /**
   * The order of a list, by a column that is unique in each range.
   *
   * @param operator compares the column with the place that a page begins after
   */
  public record Order<K>(
      String column, String operator, String direction, Function<SqlRow, K> place) {
    /** Newest first, by ids that begin with their time. */
    public static final Order<UUID> NEWEST_FIRST =
        new Order<>("id", "<", "desc", row -> row.uuid("id"));

    private String by() {
      return column + " " + direction;
    }
  }

  /**
   * A part of the rows, which an index returns in the order of the list.
   *
   * @param columns the first columns of the index, with the value that each row has there; after
   *     them comes the column of the order
   * @param conditions what else the index selects
   * @param filters further conditions, which are tested row by row
   */
  public record Range(
      SequencedMap<String, Object> columns,
      List<SqlFragment> conditions,
      List<SqlFragment> filters) {
    public Range {
      columns = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(columns));
      conditions = List.copyOf(conditions);
      filters = List.copyOf(filters);
    }

    /**
     * A column is compared as a range of one value, and is part of the order: for an equality the
     * planner drops it from the order, and may then walk an index that lacks the column through all
     * rows with other values.
     */
    private List<SqlFragment> selected() {
      return Stream.concat(
              columns.entrySet().stream()
                  .map(
                      column ->
                          SqlFragment.of(
                              "%1$s >= ? and %1$s <= ?".formatted(column.getKey()),
                              column.getValue(),
                              column.getValue())),
              conditions.stream())
          .toList();
    }

    private String order(Order<?> order) {
      return Stream.concat(columns.keySet().stream(), Stream.of(order.by()))
          .collect(Collectors.joining(", "));
    }
  }

  /**
   * What is read of each row.
   *
   * @param columns of {@code r}, which is a row of the table, and of {@code joins}
   */
  public record Reading<T, K>(
      String columns, String joins, Function<SqlRow, T> row, Function<T, K> place) {}

  /**
   * The rows after {@code after}. When those that may be read hold fewer matches than {@code
   * limit}, the page holds these, perhaps none, and names the place where the next one goes on.
   */
  public <T> ListPage<T, K> page(Sql sql, Reading<T, K> reading, Optional<K> after, int limit) {
    if (ranges.isEmpty()) {
      return new ListPage<>(List.of(), Optional.empty());
    }
    List<T> found = sql.list(rows(reading, after, limit + 1), reading.row());
    return found.size() > limit
        ? ListPage.of(found, limit, reading.place())
        : cut(found, sql.first(end(after), order.place()), reading.place());
  }

  /**
   * Leaves what one range holds beyond the end of another to the next page. UUIDs are compared by
   * their text, as the database orders them; {@link UUID#compareTo} has another order.
   */
  private <T> ListPage<T, K> cut(List<T> found, Optional<K> end, Function<T, K> place) {
    if (ranges.size() == 1 || end.isEmpty()) {
      return new ListPage<>(found, end);
    }
    String last = end.get().toString();
    return new ListPage<>(
        found.stream().filter(row -> place.apply(row).toString().compareTo(last) >= 0).toList(),
        end);
  }

  private SqlFragment rows(Reading<?, K> reading, Optional<K> after, int limit) {
    return SqlFragment.of("select %s from (".formatted(reading.columns()))
        .then(union(range -> matching(range, after, limit)))
        .then(") r %s order by r.%s limit ?".formatted(reading.joins(), order.by()), limit);
  }

  private SqlFragment matching(Range range, Optional<K> after, int limit) {
    return SqlFragment.of("(select * from (")
        .then(read("*", range, after))
        .then(" limit %d) read".formatted(MOST_READ))
        .then(where(range.filters()))
        .then(" order by %s limit ?)".formatted(range.order(order)), limit);
  }

  /** The first place at which the reading of a range ends before its rows do. */
  private SqlFragment end(Optional<K> after) {
    return SqlFragment.of("select %s from (".formatted(order.column()))
        .then(
            union(
                range ->
                    SqlFragment.of("(")
                        .then(read(order.column(), range, after))
                        .then(" offset %d limit 1)".formatted(MOST_READ - 1))))
        .then(") last order by %s limit 1".formatted(order.by()));
  }

  private SqlFragment union(Function<Range, SqlFragment> query) {
    return SqlFragment.join(" union all ", ranges.stream().map(query).toList());
  }

  private SqlFragment read(String columns, Range range, Optional<K> after) {
    List<SqlFragment> conditions = new ArrayList<>(range.selected());
    after.ifPresent(
        place ->
            conditions.add(
                SqlFragment.of("%s %s ?".formatted(order.column(), order.operator()), place)));
    return SqlFragment.of("select %s from %s".formatted(columns, table))
        .then(where(conditions))
        .then(" order by " + range.order(order));
  }

  private static SqlFragment where(List<SqlFragment> conditions) {
    return conditions.isEmpty()
        ? SqlFragment.of("")
        : SqlFragment.of(" where ").then(SqlFragment.join(" and ", conditions));
  }
}
