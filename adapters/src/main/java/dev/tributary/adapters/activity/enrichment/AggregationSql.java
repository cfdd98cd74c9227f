package dev.tributary.adapters.activity.enrichment;

import dev.tributary.adapters.out.postgres.expression.TermSql;
import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.domain.activity.enrichment.Aggregation;
import dev.tributary.domain.activity.enrichment.Aggregation.Order;
import dev.tributary.domain.activity.enrichment.Aggregation.Top;
import dev.tributary.domain.activity.enrichment.Aggregation.Total;
import dev.tributary.domain.activity.enrichment.AggregationSettings.Function;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The SQL of a relation to many: aggregates and records.
 *
 * @param linked what the linked rows hold
 */
record AggregationSql(Aggregation aggregation, WorkTableStructure linked) {
  /** A function of PostgreSQL takes 100 arguments; each column is two. */
  private static final int COLUMNS_AT_ONCE = 50;

  /** What is computed of each linked row: {@code , … as a0, … as s0}. */
  SqlFragment values(TermSql compiler) {
    SqlFragment values = SqlFragment.of("");
    for (int i = 0; i < aggregation.totals().size(); i++) {
      Optional<SqlFragment> of = aggregation.totals().get(i).of().map(compiler::compile);
      String name = " as a" + i;
      values = of.isEmpty() ? values : values.then(", ").then(of.get()).then(name);
    }
    List<Order> order = aggregation.top().map(Top::order).orElse(List.of());
    for (int i = 0; i < order.size(); i++) {
      values = values.then(", ").then(compiler.compile(order.get(i).by())).then(" as s" + i);
    }
    return values;
  }

  /** {@code where …}, or nothing. */
  SqlFragment filter(TermSql compiler) {
    return aggregation
        .filter()
        .map(condition -> SqlFragment.of(" where ").then(compiler.compile(condition)))
        .orElse(SqlFragment.of(""));
  }

  /** One row for each of {@code keys} out of the linked rows in {@code table}. */
  SqlFragment grouped(String table, String keys) {
    SqlFragment columns =
        SqlFragment.of("select %s, count(*) as partners, 1 as place".formatted(keys));
    for (int i = 0; i < aggregation.totals().size(); i++) {
      columns = columns.then(", ").then(total(aggregation.totals().get(i), i)).then(" as g" + i);
    }
    SqlFragment list =
        aggregation
            .top()
            .map(top -> SqlFragment.of(", ").then(list(top)).then(" as list"))
            .orElse(SqlFragment.of(""));
    return columns.then(list).then(" from %s group by %s".formatted(ranked(table, keys), keys));
  }

  /** Of the joined row {@code alias}; null-free where there are no linked rows. */
  String column(String alias, String name) {
    if (name.equals(Aggregation.LIST)) {
      return "coalesce(%s.list, '[]'::jsonb)".formatted(alias);
    }
    int number =
        IntStream.range(0, aggregation.totals().size())
            .filter(i -> aggregation.totals().get(i).name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no aggregate '%s'".formatted(name)));
    String value = "%s.g%d".formatted(alias, number);
    return aggregation.totals().get(number).function() == Function.COUNT
        ? "coalesce(%s, 0)".formatted(value)
        : value;
  }

  private static SqlFragment total(Total total, int number) {
    String value = "a" + number;
    return switch (total.function()) {
      case COUNT -> SqlFragment.of("count(%s)".formatted(total.of().isPresent() ? value : "*"));
      case SUM ->
          SqlFragment.of(
              total.type() == ValueType.INTEGER
                  ? "sum(%s)::bigint".formatted(value)
                  : "sum(%s)".formatted(value));
      case AVG -> SqlFragment.of("avg(%s)".formatted(value));
      case MIN -> SqlFragment.of("min(%s)".formatted(value));
      case MAX -> SqlFragment.of("max(%s)".formatted(value));
      case STRING ->
          SqlFragment.of(
              "string_agg(%s, ?::text order by line)".formatted(value), total.separator());
    };
  }

  private String ranked(String table, String keys) {
    return aggregation.top().isEmpty()
        ? table
        : "(select *, row_number() over (partition by %s order by %sline) as nth from %s) ranked"
            .formatted(keys, order(), table);
  }

  private String order() {
    List<Order> order = aggregation.top().map(Top::order).orElse(List.of());
    return IntStream.range(0, order.size())
        .mapToObj(i -> "s%d%s nulls last, ".formatted(i, order.get(i).descending() ? " desc" : ""))
        .collect(Collectors.joining());
  }

  private SqlFragment list(Top top) {
    List<SqlFragment> parts = new ArrayList<>();
    for (int from = 0; from < top.columns().size(); from += COLUMNS_AT_ONCE) {
      int to = Math.min(from + COLUMNS_AT_ONCE, top.columns().size());
      parts.add(object(top.columns().subList(from, to)));
    }
    return SqlFragment.of("jsonb_agg(")
        .then(SqlFragment.join(" || ", parts))
        .then(" order by nth) filter (where nth <= ?::bigint)", (long) top.first());
  }

  private SqlFragment object(List<String> columns) {
    List<SqlFragment> pairs =
        columns.stream()
            .map(name -> SqlFragment.of("?::text, " + WorkTableSql.column(linked, name), name))
            .toList();
    return SqlFragment.of("jsonb_build_object(").then(SqlFragment.join(", ", pairs)).then(")");
  }
}
