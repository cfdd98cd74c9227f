package dev.tributary.adapters.activity.enrichment;

import static dev.tributary.adapters.activity.enrichment.EnrichmentFixture.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.AdditionalField;
import dev.tributary.domain.activity.enrichment.AggregationSettings;
import dev.tributary.domain.activity.enrichment.AggregationSettings.Aggregate;
import dev.tributary.domain.activity.enrichment.AggregationSettings.Function;
import dev.tributary.domain.activity.enrichment.AggregationSettings.RowList;
import dev.tributary.domain.activity.enrichment.AggregationSettings.Sorting;
import dev.tributary.domain.activity.enrichment.ByPosition;
import dev.tributary.domain.activity.enrichment.Cardinality;
import dev.tributary.domain.activity.enrichment.Criterion;
import dev.tributary.domain.activity.enrichment.EnrichmentErrorCode;
import dev.tributary.domain.activity.enrichment.EnrichmentSettings;
import dev.tributary.domain.activity.enrichment.Relation;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Links to the orders of people: all of them, the first of them, or one by one. */
@ParameterizedClass
@EnumSource(Storage.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AggregationExecutionTest {
  private static final WorkTableStructure PEOPLE =
      WorkTableStructure.ofRows(List.of(Column.of("nick", ValueType.TEXT)));
  private static final WorkTableStructure ORDERS =
      WorkTableStructure.ofRows(
          List.of(
              Column.of("buyer", ValueType.TEXT),
              Column.of("title", ValueType.TEXT),
              Column.of("price", ValueType.DECIMAL),
              Column.of("pieces", ValueType.INTEGER),
              Column.of("day", ValueType.DATE)));

  private final EnrichmentFixture fixture;

  AggregationExecutionTest(Storage storage) {
    fixture = new EnrichmentFixture(storage);
  }

  @Nested
  class To_many {
    @Test
    void reports_aggregates_with_nulls_left_out() {
      assertThat(
              aggregated(
                  new AggregationSettings(
                      "",
                      List.of(
                          aggregate("priced", Function.COUNT, "price"),
                          aggregate("pieces", Function.SUM, "pieces"),
                          aggregate("total", Function.SUM, "price"),
                          aggregate("least", Function.MIN, "price"),
                          aggregate("last", Function.MAX, "day"),
                          aggregate("mean", Function.AVG, "pieces * 1.0"),
                          new Aggregate("titles", Function.STRING, "title", " + ")),
                      Optional.empty()),
                  "orders.count",
                  "orders.priced",
                  "orders.pieces",
                  "orders.total",
                  "orders.least",
                  "orders.last",
                  "orders.mean = 2",
                  "orders.titles"))
          .containsExactly(
              "1|null|3|2|6|12.50|2.50|2026-03-01|t|Tea + Cup + Jug",
              "2|null|1|1|1|7|7|2026-02-02|f|Pen",
              "3|null|0|0|null|null|null|null|null|null");
    }

    @Test
    void counts_only_what_meets_the_filter() {
      AggregationSettings cheap =
          new AggregationSettings(
              "price < 5 AND title <> $(vars/@none)",
              List.of(aggregate("total", Function.SUM, "price")),
              Optional.empty());
      FakeActivityContext context =
          sales().with(Variables.NONE.with("none", Variable.text("it's")));
      assertThat(fixture.rows(many(cheap, "orders.count", "orders.total"), context))
          .containsExactly("1|null|1|2.50", "2|null|0|null", "3|null|0|null");
      assertThat(lines(context.journal()))
          .containsExactly(
              "Relation 'orders': 1 record(s) matched, 2 unmatched, 0 with several partners");
    }

    @Test
    void lists_the_first_in_order_with_nulls_last_and_never_null() {
      RowList two = new RowList(2, List.of(new Sorting("price", true)), List.of("title", "price"));
      assertThat(
              aggregated(new AggregationSettings("", List.of(), Optional.of(two)), "orders.list"))
          .containsExactly(
              "1|null|[{\"price\": 10.00, \"title\": \"Tea\"}, {\"price\": 2.50, \"title\": \"Cup\"}]",
              "2|null|[{\"price\": 7, \"title\": \"Pen\"}]",
              "3|null|[]");
    }

    @Test
    void lists_all_columns_where_none_are_named_even_very_many() {
      List<Column> columns =
          IntStream.rangeClosed(1, 120)
              .mapToObj(i -> Column.of("column" + i, ValueType.TEXT))
              .toList();
      WorkTable wide =
          fixture.filled(WorkTableStructure.ofRows(columns), "1, null, 'a'" + ", 'x'".repeat(119));
      RowList one = new RowList(1, List.of(), List.of());
      EnrichmentSettings settings =
          settings(
              new Relation(
                  "orders",
                  "api1",
                  Cardinality.MANY,
                  List.of(new Criterion("nick", "column1")),
                  Optional.empty(),
                  new AggregationSettings("", List.of(), Optional.of(one))),
              "orders.list");
      Completed completed = fixture.completed(settings, context(wide));
      assertThat(fixture.rows(completed).getFirst())
          .contains("\"column1\": \"a\"", "\"column51\": \"x\"", "\"column120\": \"x\"");
    }

    private List<String> aggregated(AggregationSettings aggregation, String... expressions) {
      return fixture.rows(many(aggregation, expressions), sales());
    }

    private EnrichmentSettings many(AggregationSettings aggregation, String... expressions) {
      return settings(
          new Relation(
              "orders",
              "api1",
              Cardinality.MANY,
              List.of(new Criterion("nick", "buyer")),
              Optional.empty(),
              aggregation),
          expressions);
    }

    private FakeActivityContext sales() {
      return context(
          orders(
              "1, null, 'a', 'Tea', 10.00, 3, '2026-01-01'",
              "2, null, 'b', 'Pen', 7, 1, '2026-02-02'",
              "3, null, 'a', 'Cup', 2.50, 2, '2026-03-01'",
              "4, null, 'a', 'Jug', null, 1, null",
              "5, null, 'z', 'Hat', 1, 1, null"));
    }
  }

  @Nested
  class By_position {
    @Test
    void the_first_belongs_to_the_first_whatever_gaps_the_lines_have() {
      FakeActivityContext context =
          context(orders(order(2, "Tea"), order(5, "Cup"), order(9, "Pen")));
      assertThat(fixture.rows(paired(Cardinality.ONE, ByPosition.SAME_COUNT), context))
          .containsExactly("1|null|Tea", "2|null|Cup", "3|null|Pen");
      assertThat(context.warnings()).isEmpty();
    }

    @Test
    void unequal_numbers_are_a_failure_that_reports_both() {
      Failed failed =
          fixture.failed(
              paired(Cardinality.ZERO_OR_ONE, ByPosition.SAME_COUNT),
              context(orders(order(1, "Tea"))));
      assertThat(failed.failure().code()).isEqualTo(EnrichmentErrorCode.UNEQUAL_COUNTS.id());
      assertThat(failed.failure().message().arguments()).containsExactly("orders", 3L, "api1", 1L);
    }

    @Test
    void of_any_number_the_cardinality_decides_about_the_rest() {
      FakeActivityContext kept = context(orders(order(1, "Tea")));
      assertThat(fixture.rows(paired(Cardinality.ZERO_OR_ONE, ByPosition.ANY_COUNT), kept))
          .containsExactly("1|null|Tea", "2|null|null", "3|null|null");

      FakeActivityContext left = context(orders(order(1, "Tea")));
      assertThat(fixture.rows(paired(Cardinality.ONE, ByPosition.ANY_COUNT), left))
          .containsExactly("1|null|Tea");
      assertThat(lines(left.warnings()))
          .containsExactly("Relation 'orders': 2 record(s) without a partner are left out");
    }

    @Test
    void linked_records_that_are_left_over_are_reported() {
      FakeActivityContext context =
          context(orders(order(1, "Tea"), order(2, "Cup"), order(3, "Pen"), order(4, "Hat")));
      assertThat(fixture.rows(paired(Cardinality.ONE, ByPosition.ANY_COUNT), context)).hasSize(3);
      assertThat(lines(context.warnings()))
          .containsExactly(
              "Relation 'orders': the last 1 record(s) of 'api1' have no counterpart and are not used");
    }

    private EnrichmentSettings paired(Cardinality cardinality, ByPosition policy) {
      return settings(
          new Relation(
              "orders",
              "api1",
              cardinality,
              List.of(),
              Optional.of(policy),
              AggregationSettings.NONE),
          "orders.title");
    }

    private static String order(int line, String title) {
      return "%d, null, 'any', '%s', 1, 1, null".formatted(line, title);
    }
  }

  private static Aggregate aggregate(String name, Function function, String expression) {
    return new Aggregate(name, function, expression, Aggregate.DEFAULT_SEPARATOR);
  }

  /** Each expression becomes a column. */
  private static EnrichmentSettings settings(Relation relation, String... expressions) {
    return new EnrichmentSettings(
        "query1",
        false,
        List.of(relation),
        IntStream.range(0, expressions.length)
            .mapToObj(i -> new AdditionalField("field" + i, "", expressions[i], ""))
            .toList());
  }

  private WorkTable orders(String... rows) {
    return fixture.filled(ORDERS, rows);
  }

  private FakeActivityContext context(WorkTable linked) {
    WorkTable people = fixture.filled(PEOPLE, "1, null, 'a'", "2, null, 'b'", "3, null, 'c'");
    return EnrichmentFixture.context(people, linked);
  }
}
