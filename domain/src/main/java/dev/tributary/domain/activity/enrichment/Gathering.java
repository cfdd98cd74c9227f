package dev.tributary.domain.activity.enrichment;

import dev.tributary.domain.activity.enrichment.Collected.Function;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.value.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a relation to many computes, with every name resolved. */
public record Gathering(Optional<Term> filter, List<Total> totals, Optional<Top> top) {
  /** How many linked rows there are. */
  public static final String COUNT = "count";

  /** The first linked rows as JSON. */
  public static final String LIST = "list";

  public static final Gathering NONE = new Gathering(Optional.empty(), List.of(), Optional.empty());

  public Gathering {
    totals = List.copyOf(totals);
  }

  /**
   * An aggregate.
   *
   * @param of over the linked set; empty counts rows
   */
  public record Total(
      String name, Function function, Optional<Term> of, String separator, ValueType type) {}

  /**
   * The first rows.
   *
   * @param columns by name, of the linked set
   */
  public record Top(int first, List<Order> order, List<String> columns) {
    public Top {
      order = List.copyOf(order);
      columns = List.copyOf(columns);
    }
  }

  /** What is sorted by, over the linked set. */
  public record Order(Term by, boolean descending) {}

  /** What expressions may name of the relation. */
  Map<String, ValueType> columns() {
    Map<String, ValueType> columns = new LinkedHashMap<>();
    columns.put(COUNT, ValueType.INTEGER);
    totals.forEach(total -> columns.put(total.name(), total.type()));
    top.ifPresent(list -> columns.put(LIST, ValueType.JSON));
    return columns;
  }
}
