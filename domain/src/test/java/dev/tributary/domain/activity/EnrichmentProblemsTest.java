package dev.tributary.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.enrichment.AggregationSettings;
import dev.tributary.domain.activity.enrichment.AggregationSettings.Aggregate;
import dev.tributary.domain.activity.enrichment.AggregationSettings.Function;
import dev.tributary.domain.activity.enrichment.AggregationSettings.RowList;
import dev.tributary.domain.activity.enrichment.AggregationSettings.Sorting;
import dev.tributary.domain.activity.enrichment.ByPosition;
import dev.tributary.domain.activity.enrichment.Cardinality;
import dev.tributary.domain.activity.enrichment.Criterion;
import dev.tributary.domain.activity.enrichment.EnrichmentKind;
import dev.tributary.domain.activity.enrichment.EnrichmentSettings;
import dev.tributary.domain.activity.enrichment.Relation;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EnrichmentProblemsTest extends SetActivityFixture {
  private static final Relation COUPON =
      relation("coupon", "api1", new Criterion("zipCode", "zipCode"));

  @Test
  void is_sound_when_all_is_known() {
    EnrichmentSettings settings = enrichment("query1", field("rank", "coupon.rank"), COUPON);
    assertThat(problems(settings)).isEmpty();
    assertThat(
            new EnrichmentKind(CATALOGUE, LANGUAGE).structure(settings, Outlet.OUT, both(settings)))
        .contains(
            WorkTableStructure.ofPopulation(
                "profile",
                ValueType.INTEGER,
                List.of(Column.of("nick", ValueType.TEXT), Column.of("rank", ValueType.INTEGER))));
  }

  @Test
  void has_no_primary_set_or_an_unknown_one() {
    assertThat(problems(enrichment("", field("a", "nick"), COUPON)))
        .containsExactly("primary TRB-142001");
    assertThat(problems(enrichment("query2", field("a", "nick"), COUPON)))
        .containsExactly("primary TRB-142002");
  }

  @Test
  void relates_to_what_is_no_other_input() {
    assertThat(problems(enrichment("query1", field("a", "nick"), relation("x", "api9"))))
        .containsExactly("relations[0].input TRB-142002");
    assertThat(problems(enrichment("query1", field("a", "data.nick"), relation("x", "query1"))))
        .containsExactly("relations[0].input TRB-142003");
  }

  @Test
  void names_relations_badly() {
    assertThat(
            problems(
                enrichment(
                    "query1",
                    field("a", "nick"),
                    relation("a b", "api1"),
                    relation("profile", "api1"))))
        .contains("relations[0].name TRB-142004", "relations[1].name TRB-142005");
  }

  @Test
  void has_bad_criteria() {
    Relation relation =
        relation(
            "coupon",
            "api1",
            new Criterion("zipCod", "rank"),
            new Criterion("zipCode", "zip"),
            new Criterion("zipCode", "rank"));
    assertThat(problems(enrichment("query1", field("a", "nick"), relation)))
        .containsExactly(
            "relations[0].criteria[0].source TRB-130006",
            "relations[0].criteria[1].destination TRB-130006",
            "relations[0].criteria[2] TRB-142007");
  }

  @Test
  void relates_to_many_without_criteria_or_reads_their_columns() {
    Relation many = new Relation("coupon", "api1", Cardinality.MANY, List.of());
    assertThat(problems(enrichment("query1", field("a", "coupon.rank"), many)))
        .containsExactly(
            "relations[0].criteria TRB-142006", "additionalData[0].expression TRB-130006");
  }

  @Test
  void reports_of_many_by_the_names_of_its_aggregates_and_its_list() {
    Relation many =
        many(
            new AggregationSettings(
                "rank > 0",
                List.of(
                    aggregate("total", Function.SUM, "rank"),
                    aggregate("mean", Function.AVG, "rank"),
                    aggregate("last", Function.MAX, "zipCode")),
                Optional.of(
                    new RowList(3, List.of(new Sorting("rank", true)), List.of("zipCode")))));
    EnrichmentSettings settings =
        new EnrichmentSettings(
            "query1",
            false,
            List.of(many),
            List.of(
                field("total", "coupon.total"),
                field("mean", "coupon.mean"),
                field("last", "coupon.last"),
                field("some", "coupon.list")));
    assertThat(problems(settings)).isEmpty();
    assertThat(
            new EnrichmentKind(CATALOGUE, LANGUAGE).structure(settings, Outlet.OUT, both(settings)))
        .hasValueSatisfying(
            structure ->
                assertThat(structure.columns())
                    .extracting(Column::type)
                    .containsExactly(
                        ValueType.INTEGER, ValueType.DECIMAL, ValueType.TEXT, ValueType.JSON));
  }

  @Test
  void aggregates_what_cannot_be_aggregated() {
    Relation many =
        many(
            new AggregationSettings(
                "rank",
                List.of(
                    aggregate("count", Function.COUNT, ""),
                    aggregate("total", Function.SUM, "zipCode"),
                    aggregate("total", Function.MIN, "raw"),
                    aggregate("text", Function.STRING, "rank"),
                    aggregate("none", Function.AVG, "")),
                Optional.of(
                    new RowList(
                        1,
                        List.of(new Sorting("raw", false), new Sorting("rnk", false)),
                        List.of("zip")))));
    assertThat(problems(enrichment("query1", field("a", "nick"), many)))
        .containsExactly(
            "relations[0].filter TRB-130012",
            "relations[0].aggregates[0].name TRB-142014",
            "relations[0].aggregates[1].expression TRB-142015",
            "relations[0].aggregates[2].name TRB-142014",
            "relations[0].aggregates[2].expression TRB-142015",
            "relations[0].aggregates[3].expression TRB-142015",
            "relations[0].aggregates[4].expression TRB-130002",
            "relations[0].list.sort[0].expression TRB-142015",
            "relations[0].list.sort[1].expression TRB-130006",
            "relations[0].list.columns[0] TRB-142016");
  }

  @Test
  void aggregates_although_there_is_one_or_mixes_position_and_criteria() {
    AggregationSettings filtered = new AggregationSettings("rank > 0", List.of(), Optional.empty());
    Criterion zip = new Criterion("zipCode", "zipCode");
    Optional<ByPosition> position = Optional.of(ByPosition.SAME_COUNT);
    EnrichmentSettings settings =
        enrichment(
            "query1",
            field("a", "nick"),
            new Relation("one", "api1", Cardinality.ONE, List.of(zip), Optional.empty(), filtered),
            new Relation(
                "two", "api1", Cardinality.ONE, List.of(zip), position, AggregationSettings.NONE),
            new Relation(
                "three", "api1", Cardinality.MANY, List.of(), position, AggregationSettings.NONE));
    assertThat(problems(settings))
        .containsExactly(
            "relations[0].cardinality TRB-142013",
            "relations[1].byPosition TRB-142011",
            "relations[2].byPosition TRB-142011");
  }

  @Test
  void adds_a_column_that_exists() {
    assertThat(problems(enrichment("query1", field("nick", "coupon.rank"), COUPON)))
        .containsExactly("additionalData[0].name TRB-130019");
  }

  private List<String> problems(EnrichmentSettings settings) {
    return reported(new EnrichmentKind(CATALOGUE, LANGUAGE).problems(settings, both(settings)));
  }

  private static ActivityPlace both(EnrichmentSettings settings) {
    return place(settings, inbound("query1", PEOPLE), inbound("api1", COUPONS));
  }

  private static Relation many(AggregationSettings aggregation) {
    return new Relation(
        "coupon",
        "api1",
        Cardinality.MANY,
        List.of(new Criterion("zipCode", "zipCode")),
        Optional.empty(),
        aggregation);
  }

  private static Aggregate aggregate(String name, Function function, String expression) {
    return new Aggregate(name, function, expression, Aggregate.DEFAULT_SEPARATOR);
  }

  private static Relation relation(String name, String input, Criterion... criteria) {
    return new Relation(name, input, Cardinality.ZERO_OR_ONE, List.of(criteria));
  }

  private static EnrichmentSettings enrichment(
      String primary, AdditionalField field, Relation... relations) {
    return new EnrichmentSettings(primary, true, List.of(relations), List.of(field));
  }
}
