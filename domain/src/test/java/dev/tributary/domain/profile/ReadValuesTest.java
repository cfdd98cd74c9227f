package dev.tributary.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.consent.OptOutRule;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.resource.ResourceName;
import dev.tributary.domain.resource.ResourceTable;
import dev.tributary.domain.value.Value;
import dev.tributary.domain.value.ValueType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadValuesTest {
  private static final ProfileLimits LIMITS = new ProfileLimits(20, 20, 3, 10, 5);
  private static final ResourceColumn KEY = column("id", ValueType.INTEGER);

  private static final ProfileColumns COLUMNS =
      new ProfileColumns(
          new Resource(
              new ResourceName("profile"),
              "Profiles",
              new ResourceTable("public", "profile"),
              KEY,
              List.of(
                  KEY,
                  column("email", ValueType.TEXT),
                  column("firstName", ValueType.TEXT),
                  column("points", ValueType.INTEGER),
                  column("balance", ValueType.DECIMAL),
                  column("birthDate", ValueType.DATE),
                  column("callAt", ValueType.TIME),
                  column("seenAt", ValueType.DATETIME),
                  column("optOutEmail", ValueType.BOOLEAN),
                  column("traits", ValueType.JSON),
                  column("lastModified", ValueType.DATETIME))));

  private static final Profile PRESENT =
      new Profile(
          new ProfileId(7),
          Map.of(
              "id", new Value.IntegerValue(7),
              "lastModified", new Value.InstantValue(Instant.parse("2026-11-24T08:00:00Z"))));

  @Test
  void reads_each_value_by_the_type_of_its_column() {
    ReadValues read =
        read(
            Map.of(
                "firstName", " Ada ",
                "points", "12",
                "balance", "1.50",
                "birthDate", "1988-02-29",
                "callAt", "09:30",
                "seenAt", "2026-11-24T08:00:00Z",
                "optOutEmail", "true"));

    assertThat(read.problems()).isEmpty();
    assertThat(read.values())
        .containsEntry("firstName", new Value.TextValue("Ada"))
        .containsEntry("points", new Value.IntegerValue(12))
        .containsEntry("balance", new Value.DecimalValue(new BigDecimal("1.50")))
        .containsEntry("birthDate", new Value.DateValue(LocalDate.of(1988, 2, 29)))
        .containsEntry("callAt", new Value.TimeValue(LocalTime.of(9, 30)))
        .containsEntry("seenAt", new Value.InstantValue(Instant.parse("2026-11-24T08:00:00Z")))
        .containsEntry("optOutEmail", new Value.BooleanValue(true));
  }

  @Test
  void what_is_left_out_has_no_value_and_a_choice_left_out_is_no() {
    ReadValues read = read(Map.of("firstName", "Ada", "email", "  "));

    assertThat(read.values())
        .containsEntry("email", new Value.NullValue())
        .containsEntry("optOutEmail", new Value.BooleanValue(false))
        .doesNotContainKeys("id", "lastModified", "traits");
  }

  @ParameterizedTest
  @CsvSource({
    "email, ada@, TRB-132014",
    "email, ada@example, TRB-132014",
    "firstName, 123456789012345678901, TRB-132012",
    "points, 1.5, TRB-132015",
    "points, 9223372036854775808, TRB-132015",
    "balance, 1e999999999, TRB-132015",
    "balance, NaN, TRB-132015",
    "birthDate, 2026-02-29, TRB-132016",
    "birthDate, 24-11-2026, TRB-132016",
    "callAt, 25:00, TRB-132017",
    "seenAt, yesterday, TRB-132018",
    "optOutEmail, maybe, TRB-132019",
    "nobody, x, TRB-132010",
    "id, 8, TRB-132011",
    "lastModified, 2026-11-24T08:00:01Z, TRB-132011",
    "traits, [], TRB-132011"
  })
  void reports_what_is_wrong_and_where(String column, String text, String code) {
    ReadValues read =
        ReadValues.of(
            ProfileWrite.of(written(column, text)), Optional.of(PRESENT), COLUMNS, LIMITS);

    assertThat(read.problems())
        .extracting(Problem::place, Problem::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(column, code));
  }

  @Test
  void reports_all_problems_at_once() {
    assertThat(read(Map.of("email", "x", "points", "y", "birthDate", "z")).problems())
        .extracting(Problem::place)
        .containsExactlyInAnyOrder("email", "points", "birthDate");
  }

  @Test
  void refuses_control_characters_and_half_signs_but_takes_line_breaks() {
    assertThat(read(Map.of("firstName", "a\u0000b")).problems()).hasSize(1);
    assertThat(read(Map.of("firstName", "a\tb")).problems()).hasSize(1);
    assertThat(read(Map.of("firstName", "a\ud83d")).problems()).hasSize(1);
    assertThat(read(Map.of("firstName", "a\nb\ud83d\ude00")).problems()).isEmpty();
  }

  @Test
  void takes_back_what_it_gave_out() {
    Map<String, String> back =
        Map.of("id", "7", "lastModified", "2026-11-24T08:00:00Z", "firstName", "Ada");

    assertThat(
            ReadValues.of(ProfileWrite.of(back), Optional.of(PRESENT), COLUMNS, LIMITS).problems())
        .isEmpty();
    assertThat(read(back).problems()).hasSize(2);
  }

  @Test
  void refuses_a_profile_without_any_value() {
    assertThat(read(Map.of("firstName", " ", "optOutEmail", "false")).problems())
        .extracting(Problem::place, Problem::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("", "TRB-132020"));
  }

  @ParameterizedTest
  @CsvSource({
    "SET_ONLY,      '',    true",
    "SET_ONLY,      true,  true",
    "SET_AND_CLEAR, '',    true",
    "SET_AND_CLEAR, false, false"
  })
  void an_opt_out_stands_until_a_person_takes_it_back(OptOutRule rule, String text, boolean after) {
    assertThat(optedOut(rule, text).values())
        .containsEntry("optOutEmail", new Value.BooleanValue(after));
  }

  @Test
  void reports_an_opt_out_that_may_not_be_revoked() {
    assertThat(optedOut(OptOutRule.SET_ONLY, "false").problems())
        .extracting(Problem::place, Problem::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("optOutEmail", "TRB-132024"));
  }

  @Test
  void reports_some_unknown_columns_of_many_and_long_names_in_part() {
    Map<String, String> many = new java.util.LinkedHashMap<>(Map.of("firstName", "Ada"));
    for (int i = 0; i < 1_000; i++) {
      many.put(i + "x".repeat(10_000), "1");
    }

    assertThat(read(many).problems())
        .hasSize(LIMITS.problems())
        .allSatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo("TRB-132010");
              assertThat(problem.place()).hasSize(101).endsWith("\u2026");
            });
  }

  private static ReadValues optedOut(OptOutRule rule, String text) {
    Profile present =
        new Profile(new ProfileId(7), Map.of("optOutEmail", new Value.BooleanValue(true)));
    Map<String, String> texts = Map.of("firstName", "Ada", "optOutEmail", text);
    return ReadValues.of(new ProfileWrite(texts, rule), Optional.of(present), COLUMNS, LIMITS);
  }

  private static Map<String, String> written(String column, String text) {
    return column.equals("firstName")
        ? Map.of(column, text)
        : Map.of("firstName", "A", column, text);
  }

  private static ReadValues read(Map<String, String> written) {
    return ReadValues.of(ProfileWrite.of(written), Optional.empty(), COLUMNS, LIMITS);
  }

  private static ResourceColumn column(String name, ValueType type) {
    return new ResourceColumn(name, name, type, name, "");
  }
}
