package dev.tributary.adapters.activity.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.adapters.activity.SetFixture;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.activity.query.QueryExecutor;
import dev.tributary.application.expression.StatementLimits;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.AdditionalField;
import dev.tributary.domain.activity.query.QuerySettings;
import dev.tributary.domain.expression.syntax.ExpressionErrorCode;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.worktable.WorkTable.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Storage.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class QueryExecutionTest {
  private static final String BIRTHDAY =
      "Day(@birthDate) = Day(GetDate()) AND Month(@birthDate) = Month(GetDate())"
          + " AND [location/@zipCode] IS NOT EMPTY";

  private final SetFixture fixture;

  QueryExecutionTest(Storage storage) {
    fixture = new SetFixture(storage);
  }

  @BeforeEach
  void fiveProfiles() {
    fixture.execute(
        """
        insert into public.profile (first_name, birth_date, zip_code) values
          ('Ann', '1990-11-24', '95124'), ('Bob', '1980-11-24', '95124'),
          ('Cid', '2000-11-24', '94107'), ('Dee', '1970-11-24', ''), ('Eve', '1990-01-01', '1')""");
  }

  @Test
  void selects_profiles_whose_birthday_is_today_and_reports_their_number() {
    QuerySettings settings = new QuerySettings("profile", BIRTHDAY, List.of(), true);
    FakeActivityContext context = context(settings);
    Completed completed = completed(settings, context);
    Output output = completed.outputs().getFirst();
    assertThat(output.rows()).isEqualTo(3);
    assertThat(fixture.rows(output.table().orElseThrow())).containsExactly("1|1", "2|2", "3|3");
    assertThat(completed.variables().find(Variables.RECORD_COUNT))
        .contains(Variables.Variable.integer(3));
    assertThat(context.journal().stream().map(line -> Texts.render(line, Locale.ENGLISH)))
        .containsExactly(
            "Executing query 'Label' (step 'query1')",
            "3 record(s) selected for the query 'Label' (step 'query1')");
  }

  @Test
  void today_is_the_day_in_the_zone_of_the_workflow() {
    QuerySettings settings = new QuerySettings("profile", BIRTHDAY, List.of(), true);
    Completed completed =
        completed(settings, context(settings).at(Instant.parse("2026-11-23T23:30:00Z")));
    assertThat(completed.outputs().getFirst().rows()).isEqualTo(3);
  }

  @Test
  void adds_columns_and_reads_event_variables_as_values() {
    QuerySettings settings =
        new QuerySettings(
            "profile",
            "firstName = $(vars/@who) OR lastName IS NOT NULL",
            List.of(
                new AdditionalField("age", "Age", "YearsOld(birthDate)", ""),
                new AdditionalField("town", "", "city", "'?'"),
                new AdditionalField("token", "", "newUUID()", "")),
            true);
    FakeActivityContext context =
        context(settings)
            .with(Variables.NONE.with("who", Variables.Variable.text("Ann' OR 'a' = 'a")));
    assertThat(completed(settings, context).outputs().getFirst().rows()).isZero();
    context = context(settings).with(Variables.NONE.with("who", Variables.Variable.text("Ann")));
    Completed completed = completed(settings, context);
    assertThat(fixture.rows(completed.outputs().getFirst().table().orElseThrow()))
        .singleElement()
        .asString()
        .startsWith("1|1|36|?|");
  }

  @Test
  void an_empty_population_leaves_only_where_it_is_configured() {
    QuerySettings wanted = new QuerySettings("profile", "firstName = 'Zoe'", List.of(), true);
    assertThat(completed(wanted, context(wanted)).outputs()).hasSize(1);
    QuerySettings unwanted = new QuerySettings("profile", "firstName = 'Zoe'", List.of(), false);
    assertThat(completed(unwanted, context(unwanted)).outputs()).isEmpty();
  }

  @Test
  void fails_with_the_reason_when_the_resource_has_changed_meanwhile() {
    QuerySettings settings = new QuerySettings("profile", "zipCod = '1'", List.of(), true);
    ActivityOutcome outcome = executor().execute(settings, context(settings));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Failed.class,
            failed ->
                assertThat(Texts.render(failed.failure().message(), Locale.ENGLISH))
                    .isEqualTo(
                        "Column 1: zipCod is not a column of profile; did you mean zipCode?"));
  }

  @Test
  void a_statement_that_takes_too_long_is_cancelled() {
    fixture.execute(
        "create view public.slow as select id, pg_sleep(10) is null as late from public.profile");
    fixture.execute(
        """
        insert into tributary.resource values ('slow', 'Slow', 'public', 'slow', 'id',
          '[{"name":"id","label":"","type":"INTEGER","column":"id","group":""},
            {"name":"late","label":"","type":"BOOLEAN","column":"late","group":""}]')""");
    QueryExecutor limited =
        executor(new StatementLimits(Duration.ofMillis(200), Duration.ofSeconds(20), 1_000));
    QuerySettings settings = new QuerySettings("slow", "late", List.of(), true);
    Refused refused =
        catchThrowableOfType(Refused.class, () -> limited.execute(settings, context(settings)));
    assertThat(refused.code()).isEqualTo(ExpressionErrorCode.TOO_SLOW.id());
  }

  private FakeActivityContext context(QuerySettings settings) {
    return new FakeActivityContext("query1", settings, List.of());
  }

  private QueryExecutor executor() {
    return executor(fixture.limits());
  }

  private QueryExecutor executor(StatementLimits limits) {
    return new QueryExecutor(
        fixture.resources(),
        fixture.language(),
        new PostgresQuerySelection(fixture.dataSource(), limits, fixture.store()));
  }

  private Completed completed(QuerySettings settings, FakeActivityContext context) {
    return (Completed) executor().execute(settings, context);
  }
}
