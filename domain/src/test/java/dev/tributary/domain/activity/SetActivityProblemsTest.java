package dev.tributary.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.deduplication.DeduplicationKind;
import dev.tributary.domain.activity.deduplication.DeduplicationSettings;
import dev.tributary.domain.activity.deduplication.Preference;
import dev.tributary.domain.activity.deduplication.Preference.Method;
import dev.tributary.domain.activity.enrichment.ByPosition;
import dev.tributary.domain.activity.enrichment.Cardinality;
import dev.tributary.domain.activity.enrichment.Collected;
import dev.tributary.domain.activity.enrichment.Collected.Aggregate;
import dev.tributary.domain.activity.enrichment.Collected.Function;
import dev.tributary.domain.activity.enrichment.Collected.RowList;
import dev.tributary.domain.activity.enrichment.Collected.Sorting;
import dev.tributary.domain.activity.enrichment.Criterion;
import dev.tributary.domain.activity.enrichment.EnrichmentKind;
import dev.tributary.domain.activity.enrichment.EnrichmentSettings;
import dev.tributary.domain.activity.enrichment.Relation;
import dev.tributary.domain.activity.query.QueryKind;
import dev.tributary.domain.activity.query.QuerySettings;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.problem.WorkflowProblem;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.resource.ResourceName;
import dev.tributary.domain.resource.ResourceTable;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SetActivityProblemsTest {
  private static final ExpressionLanguage LANGUAGE =
      new ExpressionLanguage(ExpressionLimits.standard());
  private static final ResourceColumn ID =
      new ResourceColumn("id", "", ValueType.INTEGER, "id", "");
  private static final Resource PROFILE =
      new Resource(
          new ResourceName("profile"),
          "Profiles",
          new ResourceTable("public", "profile"),
          ID,
          List.of(ID, new ResourceColumn("zipCode", "", ValueType.TEXT, "zip_code", "location")));
  private static final ResourceCatalogue CATALOGUE =
      new ResourceCatalogue() {
        @Override
        public Optional<Resource> find(String name) {
          return name.equals("profile") ? Optional.of(PROFILE) : Optional.empty();
        }

        @Override
        public List<String> names() {
          return List.of("profile");
        }
      };
  private static final WorkTableStructure PEOPLE =
      WorkTableStructure.ofPopulation(
          "profile", ValueType.INTEGER, List.of(Column.of("nick", ValueType.TEXT)));
  private static final WorkTableStructure COUPONS =
      WorkTableStructure.ofRows(
          List.of(
              Column.of("zipCode", ValueType.TEXT),
              Column.of("rank", ValueType.INTEGER),
              Column.of("raw", ValueType.JSON)));

  @Nested
  class A_query {
    @Test
    void may_number_its_rows_but_not_select_by_the_number() {
      assertThat(problems(query("profile", "", field("place", "RowId()")))).isEmpty();
      assertThat(problems(query("profile", "RowId() + 1 = 2"))).containsExactly("where TRB-130024");
    }

    @Test
    void is_sound_when_all_is_known() {
      QuerySettings settings =
          query("profile", "zipCode = $(vars/@zip) AND vars.recCount > 0", field("a", "zipCode"));
      assertThat(problems(settings)).isEmpty();
      assertThat(
              new QueryKind(CATALOGUE, LANGUAGE).structure(settings, Outlet.OUT, place(settings)))
          .contains(
              WorkTableStructure.ofPopulation(
                  "profile", ValueType.INTEGER, List.of(Column.of("a", ValueType.TEXT))));
    }

    @Test
    void names_an_unknown_resource() {
      assertThat(problems(query("people", ""))).containsExactly("resource TRB-131001");
    }

    @Test
    void has_a_bad_condition() {
      assertThat(problems(query("profile", "zipCod = 1 AND"))).containsExactly("where TRB-130001");
      assertThat(problems(query("profile", "zipCod = '1'"))).containsExactly("where TRB-130006");
      assertThat(problems(query("profile", "zipCode"))).containsExactly("where TRB-130012");
      assertThat(problems(query("profile", "$(vars/@x) = '1'")))
          .containsExactly("where TRB-130011");
    }

    @Test
    void has_bad_additional_data() {
      assertThat(
              problems(
                  query(
                      "profile",
                      "",
                      field("lineNum", "zipCode"),
                      field("a b", "zipCode"),
                      field("a", "zipCod"),
                      field("a", ""),
                      new AdditionalField("b", "", "id", "'x'"))))
          .containsExactly(
              "additionalData[0].name TRB-130018",
              "additionalData[1].name TRB-130018",
              "additionalData[2].expression TRB-130006",
              "additionalData[3].name TRB-130019",
              "additionalData[3].expression TRB-130002",
              "additionalData[4].default TRB-130020");
    }

    private List<String> problems(QuerySettings settings) {
      return reported(new QueryKind(CATALOGUE, LANGUAGE).problems(settings, place(settings)));
    }

    private static QuerySettings query(String resource, String where, AdditionalField... fields) {
      return new QuerySettings(resource, where, List.of(fields), true);
    }
  }

  @Nested
  class A_deduplication {
    @Test
    void is_sound_when_all_is_known() {
      assertThat(problems(1, "zipCode", "data.nick")).isEmpty();
    }

    @Test
    void has_no_keys_or_a_negative_number() {
      assertThat(problems(-1)).containsExactly("keys TRB-141001", "keep TRB-141002");
    }

    @Test
    void has_a_bad_key() {
      assertThat(problems(1, "zipCode", "nik")).containsExactly("keys[1] TRB-130006");
      DeduplicationSettings json =
          new DeduplicationSettings(List.of("raw"), 1, Preference.FIRST, false, false);
      assertThat(
              reported(
                  new DeduplicationKind(CATALOGUE, LANGUAGE)
                      .problems(json, place(json, inbound("api1", COUPONS)))))
          .containsExactly("keys[0] TRB-141003");
    }

    @Test
    void has_a_method_without_what_it_needs() {
      assertThat(problems(new Preference(Method.SMALLEST, "", List.of())))
          .containsExactly("preference.expression TRB-141005");
      assertThat(problems(new Preference(Method.VALUES, "nik", List.of())))
          .containsExactly("preference.values TRB-141006", "preference.expression TRB-130006");
    }

    private List<String> problems(Preference preference) {
      DeduplicationSettings settings =
          new DeduplicationSettings(List.of("nick"), 1, preference, false, false);
      return reported(
          new DeduplicationKind(CATALOGUE, LANGUAGE)
              .problems(settings, place(settings, inbound("query1", PEOPLE))));
    }

    private List<String> problems(long keep, String... keys) {
      DeduplicationSettings settings =
          new DeduplicationSettings(List.of(keys), keep, Preference.FIRST, false, false);
      return reported(
          new DeduplicationKind(CATALOGUE, LANGUAGE)
              .problems(settings, place(settings, inbound("query1", PEOPLE))));
    }
  }

  @Nested
  class An_enrichment {
    private static final Relation COUPON =
        relation("coupon", "api1", new Criterion("zipCode", "zipCode"));

    @Test
    void is_sound_when_all_is_known() {
      EnrichmentSettings settings = enrichment("query1", field("rank", "coupon.rank"), COUPON);
      assertThat(problems(settings)).isEmpty();
      assertThat(
              new EnrichmentKind(CATALOGUE, LANGUAGE)
                  .structure(settings, Outlet.OUT, both(settings)))
          .contains(
              WorkTableStructure.ofPopulation(
                  "profile",
                  ValueType.INTEGER,
                  List.of(
                      Column.of("nick", ValueType.TEXT), Column.of("rank", ValueType.INTEGER))));
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
              new Collected(
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
              new EnrichmentKind(CATALOGUE, LANGUAGE)
                  .structure(settings, Outlet.OUT, both(settings)))
          .hasValueSatisfying(
              structure ->
                  assertThat(structure.columns())
                      .extracting(Column::type)
                      .containsExactly(
                          ValueType.INTEGER, ValueType.DECIMAL, ValueType.TEXT, ValueType.JSON));
    }

    @Test
    void gathers_what_cannot_be_gathered() {
      Relation many =
          many(
              new Collected(
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
    void gathers_although_there_is_one_or_mixes_position_and_criteria() {
      Collected filtered = new Collected("rank > 0", List.of(), Optional.empty());
      Criterion zip = new Criterion("zipCode", "zipCode");
      Optional<ByPosition> position = Optional.of(ByPosition.SAME_COUNT);
      EnrichmentSettings settings =
          enrichment(
              "query1",
              field("a", "nick"),
              new Relation(
                  "one", "api1", Cardinality.ONE, List.of(zip), Optional.empty(), filtered),
              new Relation("two", "api1", Cardinality.ONE, List.of(zip), position, Collected.NONE),
              new Relation("three", "api1", Cardinality.MANY, List.of(), position, Collected.NONE));
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

    private static Relation many(Collected collected) {
      return new Relation(
          "coupon",
          "api1",
          Cardinality.MANY,
          List.of(new Criterion("zipCode", "zipCode")),
          Optional.empty(),
          collected);
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

  private static AdditionalField field(String name, String expression) {
    return new AdditionalField(name, "", expression, "");
  }

  private static ActivityPlace.Inbound inbound(String from, WorkTableStructure structure) {
    return new ActivityPlace.Inbound(new ActivityId(from), Outlet.OUT, Optional.of(structure));
  }

  private static ActivityPlace place(ActivitySettings settings, ActivityPlace.Inbound... inbound) {
    Activity activity =
        new Activity(
            new ActivityId("it"), "It", settings, ExecutionOptions.DEFAULT, Optional.empty());
    return new WorkflowDefinition(
            new WorkflowName("test"),
            "",
            "",
            WorkflowOptions.DEFAULT,
            List.of(new Parameter("zip", ValueType.TEXT, Optional.empty())),
            List.of(activity),
            List.of())
        .place(activity, List.of(inbound));
  }

  /** Setting and code of each. */
  private static List<String> reported(List<WorkflowProblem> problems) {
    return problems.stream()
        .map(
            problem ->
                problem.place().replace("activities[it].settings.", "") + " " + problem.code())
        .toList();
  }
}
