package dev.tributary.domain.activity.enrichment;

import java.util.List;
import java.util.Optional;

/**
 * What a relation to many computes from the linked rows beside their count.
 *
 * @param filter a condition over the linked set; rows that do not meet it are no partners; blank
 *     takes all
 */
public record AggregationSettings(
    String filter, List<Aggregate> aggregates, Optional<RowList> list) {
  /** Their count alone. */
  public static final AggregationSettings NONE =
      new AggregationSettings("", List.of(), Optional.empty());

  public AggregationSettings {
    aggregates = List.copyOf(aggregates);
  }

  /** How many values become one; nulls are left out. */
  public enum Function {
    COUNT,
    SUM,
    MIN,
    MAX,
    AVG,
    /** All texts one after the other, in the order of the rows. */
    STRING
  }

  /**
   * One value out of all linked rows.
   *
   * @param name how expressions call it: {@code orders.total}
   * @param expression over the linked set; blank counts rows
   * @param separator between the texts of a {@link Function#STRING}
   */
  public record Aggregate(String name, Function function, String expression, String separator) {
    public static final String DEFAULT_SEPARATOR = ", ";
  }

  /**
   * The first linked rows as a JSON list, which a message can repeat over.
   *
   * @param first how many at most
   * @param sort by the first of these, then by the others, then by line number
   * @param columns of the linked set; empty takes all
   */
  public record RowList(int first, List<Sorting> sort, List<String> columns) {
    /** More than a message shows; keeps a row small. */
    public static final int MOST = 100;

    public RowList {
      if (first < 1 || first > MOST) {
        throw new IllegalArgumentException("not between 1 and %d: %d".formatted(MOST, first));
      }
      sort = List.copyOf(sort);
      columns = List.copyOf(columns);
    }
  }

  /** Nulls come last in both directions. */
  public record Sorting(String expression, boolean descending) {}
}
