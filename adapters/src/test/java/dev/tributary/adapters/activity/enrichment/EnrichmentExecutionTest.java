package dev.tributary.adapters.activity.enrichment;

import static dev.tributary.adapters.activity.enrichment.EnrichmentFixture.WITHOUT_RELATIONS;
import static dev.tributary.adapters.activity.enrichment.EnrichmentFixture.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.AdditionalField;
import dev.tributary.domain.activity.enrichment.Cardinality;
import dev.tributary.domain.activity.enrichment.Criterion;
import dev.tributary.domain.activity.enrichment.EnrichmentErrorCode;
import dev.tributary.domain.activity.enrichment.EnrichmentSettings;
import dev.tributary.domain.activity.enrichment.Relation;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Storage.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EnrichmentExecutionTest {
  private static final WorkTableStructure PEOPLE =
      WorkTableStructure.ofPopulation(
          "profile", ValueType.INTEGER, List.of(Column.of("nick", ValueType.TEXT)));
  private static final WorkTableStructure COUPONS =
      WorkTableStructure.ofRows(
          List.of(Column.of("zipCode", ValueType.TEXT), Column.of("code", ValueType.TEXT)));
  private static final Criterion BY_ZIP = new Criterion("profile.zipCode", "zipCode");
  private static final AdditionalField CODE = new AdditionalField("code", "", "coupon.code", "");

  private final EnrichmentFixture fixture;

  EnrichmentExecutionTest(Storage storage) {
    fixture = new EnrichmentFixture(storage);
  }

  @BeforeEach
  void profiles() {
    fixture.execute(
        "insert into public.profile (zip_code) values ('95124'), ('95124'), ('94107'), (null)");
  }

  @Test
  void gives_each_profile_the_coupon_of_its_zip_code() {
    FakeActivityContext context =
        context(coupons("1, null, '95124', 'A'", "2, null, '94107', 'B'"));
    Completed completed = fixture.completed(settings(Cardinality.ZERO_OR_ONE, CODE), context);
    assertThat(fixture.rows(completed))
        .containsExactly("1|1|a|A", "2|2|b|A", "3|3|c|B", "4|4|d|null");
    assertThat(lines(context.journal()))
        .containsExactly(
            "Relation 'coupon': 3 record(s) matched, 1 unmatched, 0 with several partners");
    assertThat(context.warnings()).isEmpty();
  }

  @Test
  void a_default_replaces_what_is_missing() {
    AdditionalField code = new AdditionalField("code", "", "code", "'NONE'");
    Completed completed =
        fixture.completed(
            settings(Cardinality.ZERO_OR_ONE, code), context(coupons("1, null, '1', 'A'")));
    assertThat(fixture.rows(completed))
        .containsExactly("1|1|a|NONE", "2|2|b|NONE", "3|3|c|NONE", "4|4|d|NONE");
  }

  @Test
  void invisible_characters_around_a_key_keep_no_row_from_its_partner() {
    Completed completed =
        fixture.completed(
            settings(Cardinality.ZERO_OR_ONE, CODE),
            context(coupons("1, null, U&'\\200B95124\\00A0', 'A'")));
    assertThat(fixture.rows(completed)).contains("1|1|a|A", "2|2|b|A");
  }

  @Test
  void of_several_partners_the_first_line_counts_with_a_warning() {
    FakeActivityContext context =
        context(coupons("2, null, '95124', 'second'", "1, null, '95124', 'first'"));
    Completed completed = fixture.completed(settings(Cardinality.ZERO_OR_ONE, CODE), context);
    assertThat(fixture.rows(completed)).contains("1|1|a|first", "2|2|b|first");
    assertThat(lines(context.warnings()))
        .containsExactly(
            "Relation 'coupon': 2 record(s) have several partners; the first one is used");
  }

  @Test
  void of_cardinality_one_rows_without_a_partner_are_left_out_with_a_warning() {
    FakeActivityContext context = context(coupons("1, null, '94107', 'B'"));
    Completed completed = fixture.completed(settings(Cardinality.ONE, CODE), context);
    assertThat(fixture.rows(completed)).containsExactly("1|3|c|B");
    assertThat(completed.outputs().getFirst().rows()).isEqualTo(1);
    assertThat(lines(context.warnings()))
        .containsExactly("Relation 'coupon': 3 record(s) without a partner are left out");
  }

  @Test
  void of_cardinality_one_several_partners_are_a_failure_that_lists_keys() {
    FakeActivityContext context =
        context(coupons("1, null, '95124', 'A'", "2, null, '95124', 'B'"));
    Failed failed = fixture.failed(settings(Cardinality.ONE, CODE), context);
    assertThat(failed.failure().code()).isEqualTo(EnrichmentErrorCode.SEVERAL_PARTNERS.id());
    assertThat(failed.failure().message().arguments()).containsExactly("coupon", 2L, "95124");
  }

  @Test
  void a_relation_to_many_reports_how_many() {
    FakeActivityContext context =
        context(coupons("1, null, '95124', 'A'", "2, null, '95124', 'B'", "3, null, null, 'C'"));
    AdditionalField count = new AdditionalField("offers", "", "coupon.count", "");
    Completed completed = fixture.completed(settings(Cardinality.MANY, count), context);
    assertThat(fixture.rows(completed)).containsExactly("1|1|a|2", "2|2|b|2", "3|3|c|0", "4|4|d|0");
    assertThat(lines(context.journal()))
        .containsExactly(
            "Relation 'coupon': 2 record(s) matched, 2 unmatched, 2 with several partners");
  }

  @Test
  void several_criteria_must_all_hold() {
    Relation both =
        new Relation(
            "coupon",
            "api1",
            Cardinality.ZERO_OR_ONE,
            List.of(BY_ZIP, new Criterion("lineNum", "lineNum")));
    Completed completed =
        fixture.completed(
            new EnrichmentSettings("query1", true, List.of(both), List.of(CODE)),
            context(coupons("2, null, '95124', 'A'", "3, null, 'x', 'B'")));
    assertThat(fixture.rows(completed))
        .containsExactly("1|1|a|null", "2|2|b|A", "3|3|c|null", "4|4|d|null");
  }

  @Test
  void a_relation_without_criteria_joins_the_only_row_to_all_rows() {
    Relation withoutCriteria = new Relation("coupon", "api1", Cardinality.ONE, List.of());
    EnrichmentSettings settings =
        new EnrichmentSettings("query1", false, List.of(withoutCriteria), List.of(CODE));
    assertThat(fixture.rows(settings, context(coupons("1, null, 'x', 'A'"))))
        .containsExactly("1|1|A", "2|2|A", "3|3|A", "4|4|A");
    assertThat(
            fixture
                .failed(settings, context(coupons("1, null, 'x', 'A'", "2, null, 'y', 'B'")))
                .failure()
                .code())
        .isEqualTo(EnrichmentErrorCode.NOT_ONE_ROW.id());
    assertThat(fixture.failed(settings, context(coupons())).failure().code())
        .isEqualTo(EnrichmentErrorCode.NOT_ONE_ROW.id());
  }

  @Test
  void without_relations_the_rows_leave_as_they_are_and_no_rows_as_none() {
    assertThat(fixture.rows(WITHOUT_RELATIONS, EnrichmentFixture.context(people()))).hasSize(4);
    assertThat(fixture.rows(WITHOUT_RELATIONS, EnrichmentFixture.context(fixture.filled(PEOPLE))))
        .isEmpty();
  }

  @Test
  void two_relations_are_joined_at_once() {
    WorkTable weather =
        fixture.filled(
            WorkTableStructure.ofRows(List.of(Column.of("sky", ValueType.TEXT))),
            "1, null, 'blue'");
    FakeActivityContext context =
        EnrichmentFixture.context(people(), coupons("1, null, '94107', 'B'"), weather);
    EnrichmentSettings settings =
        new EnrichmentSettings(
            "query1",
            true,
            List.of(
                new Relation("coupon", "api1", Cardinality.ZERO_OR_ONE, List.of(BY_ZIP)),
                new Relation("weather", "api2", Cardinality.ONE, List.of())),
            List.of(CODE, new AdditionalField("both", "", "code || '/' || sky", "nick")));
    assertThat(fixture.rows(settings, context))
        .containsExactly("1|1|a|null|a", "2|2|b|null|b", "3|3|c|B|B/blue", "4|4|d|null|d");
  }

  private static EnrichmentSettings settings(Cardinality cardinality, AdditionalField field) {
    return new EnrichmentSettings(
        "query1",
        true,
        List.of(new Relation("coupon", "api1", cardinality, List.of(BY_ZIP))),
        List.of(field));
  }

  private WorkTable people() {
    return fixture.filled(PEOPLE, "1, 1, 'a'", "2, 2, 'b'", "3, 3, 'c'", "4, 4, 'd'");
  }

  private WorkTable coupons(String... rows) {
    return fixture.filled(COUPONS, rows);
  }

  private FakeActivityContext context(WorkTable linked) {
    return EnrichmentFixture.context(people(), linked);
  }
}
