package dev.tributary.domain.activity.enrichment;

import dev.tributary.domain.activity.enrichment.AggregationSettings.Function;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.value.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a relation to many computes, with every name resolved. */
public record Aggregation(Optional<Term> filter, List<Total> totals, Optional<Top> top) {
  /** How many linked rows there are. */
  public static final String COUNT = "count";

  /** The first linked rows as JSON. */
  public static final String LIST = "list";

  public static final Aggregation NONE =
      new Aggregation(Optional.empty(), List.of(), Optional.empty());

  public Aggregation {
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

  /**
   * Those of them that hold personal data.
   *
   * @param linked the columns of the linked set that do
   */
  Map<String, Set<String>> personal(Map<String, Set<String>> linked) {
    Map<String, Set<String>> personal = new LinkedHashMap<>();
    totals.forEach(total -> total.of().ifPresent(of -> personal.put(total.name(), of.personal())));
    top.ifPresent(list -> personal.put(LIST, ofList(list, linked)));
    personal.values().removeIf(Set::isEmpty);
    return personal;
  }

  private static Set<String> ofList(Top list, Map<String, Set<String>> linked) {
    Set<String> all = new TreeSet<>();
    list.columns().forEach(column -> all.addAll(linked.getOrDefault(column, Set.of())));
    return all;
  }
}
