package dev.tributary.domain.activity.enrichment;

import dev.tributary.domain.activity.SettingChecks;
import dev.tributary.domain.activity.enrichment.Aggregation.Order;
import dev.tributary.domain.activity.enrichment.Aggregation.Top;
import dev.tributary.domain.activity.enrichment.Aggregation.Total;
import dev.tributary.domain.activity.enrichment.AggregationSettings.Aggregate;
import dev.tributary.domain.activity.enrichment.AggregationSettings.Function;
import dev.tributary.domain.activity.enrichment.AggregationSettings.RowList;
import dev.tributary.domain.expression.Scope;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves what a relation to many computes.
 *
 * @param setting the path of the relation
 * @param scope what expressions over the linked set may name
 */
record AggregationRules(
    SettingChecks checks, String setting, Scope scope, WorkTableStructure linked) {
  Aggregation aggregation(AggregationSettings aggregation) {
    Optional<Term> filter =
        aggregation.filter().isBlank()
            ? Optional.empty()
            : checks.condition(setting + ".filter", aggregation.filter(), scope);
    return new Aggregation(
        filter, totals(aggregation.aggregates()), aggregation.list().map(this::top));
  }

  private List<Total> totals(List<Aggregate> aggregates) {
    Set<String> taken = new HashSet<>(Set.of(Aggregation.COUNT, Aggregation.LIST));
    List<Total> totals = new ArrayList<>();
    for (int i = 0; i < aggregates.size(); i++) {
      String place = "%s.aggregates[%d]".formatted(setting, i);
      String name = aggregates.get(i).name();
      boolean named = Column.isValidName(name) && taken.add(name);
      if (!named) {
        checks.error(place + ".name", EnrichmentErrorCode.BAD_AGGREGATE_NAME, name);
      }
      total(place + ".expression", aggregates.get(i)).filter(_ -> named).ifPresent(totals::add);
    }
    return totals;
  }

  private Optional<Total> total(String place, Aggregate aggregate) {
    if (aggregate.function() == Function.COUNT && aggregate.expression().isBlank()) {
      return Optional.of(total(aggregate, Optional.empty(), ValueType.INTEGER));
    }
    return checks
        .expression(place, aggregate.expression(), scope)
        .flatMap(term -> total(place, aggregate, term));
  }

  private Optional<Total> total(String place, Aggregate aggregate, Term term) {
    Optional<ValueType> type = type(aggregate.function(), term.type());
    if (type.isEmpty()) {
      invalid(place, aggregate.function().name(), term);
    }
    return type.map(known -> total(aggregate, Optional.of(term), known));
  }

  private static Total total(Aggregate aggregate, Optional<Term> of, ValueType type) {
    return new Total(aggregate.name(), aggregate.function(), of, aggregate.separator(), type);
  }

  /** The type of the aggregate; empty where it makes no sense. */
  private static Optional<ValueType> type(Function function, ValueType of) {
    boolean number = of == ValueType.INTEGER || of == ValueType.DECIMAL;
    return switch (function) {
      case COUNT -> Optional.of(ValueType.INTEGER);
      case SUM -> Optional.of(of).filter(_ -> number);
      case AVG -> Optional.of(ValueType.DECIMAL).filter(_ -> number);
      case MIN, MAX ->
          Optional.of(of).filter(type -> type != ValueType.JSON && type != ValueType.BOOLEAN);
      case STRING -> Optional.of(of).filter(ValueType.TEXT::equals);
    };
  }

  private Top top(RowList list) {
    List<Order> order = new ArrayList<>();
    for (int i = 0; i < list.sort().size(); i++) {
      String place = "%s.list.sort[%d].expression".formatted(setting, i);
      boolean descending = list.sort().get(i).descending();
      checks
          .expression(place, list.sort().get(i).expression(), scope)
          .filter(term -> sortable(place, term))
          .ifPresent(term -> order.add(new Order(term, descending)));
    }
    return new Top(list.first(), order, columns(list.columns()));
  }

  private boolean sortable(String place, Term term) {
    if (term.type() == ValueType.JSON) {
      invalid(place, "sort", term);
    }
    return term.type() != ValueType.JSON;
  }

  private List<String> columns(List<String> wanted) {
    List<String> known = linked.columns().stream().map(Column::name).toList();
    for (int i = 0; i < wanted.size(); i++) {
      if (!known.contains(wanted.get(i))) {
        checks.error(
            "%s.list.columns[%d]".formatted(setting, i),
            EnrichmentErrorCode.UNKNOWN_LIST_COLUMN,
            wanted.get(i),
            String.join(", ", known));
      }
    }
    return wanted.isEmpty() ? known : wanted.stream().filter(known::contains).distinct().toList();
  }

  private void invalid(String place, String function, Term term) {
    checks.error(
        place,
        EnrichmentErrorCode.AGGREGATE_TYPE,
        function.toLowerCase(Locale.ROOT),
        term.type().name());
  }
}
