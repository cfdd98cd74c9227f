package dev.tributary.domain.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.expression.ExpressionLanguageConfig.LeapDays;
import dev.tributary.domain.expression.syntax.ExpressionErrorCode;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.expression.syntax.ExpressionProblem;
import dev.tributary.domain.value.Value;
import dev.tributary.domain.value.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TypeCheckerTest {
  private static final ExpressionLanguage LANGUAGE =
      new ExpressionLanguage(ExpressionLimits.standard());
  private static final ColumnSource PROFILE =
      new ColumnSource(
          "profile",
          "profile",
          Set.of("profile", "target"),
          Map.of(
              "firstName", ValueType.TEXT,
              "zipCode", ValueType.TEXT,
              "birthDate", ValueType.DATE,
              "created", ValueType.DATETIME,
              "points", ValueType.INTEGER,
              "optOut", ValueType.BOOLEAN,
              "shared", ValueType.TEXT),
          Map.of("location", Set.of("zipCode")),
          Map.of());
  private static final ColumnSource ROW =
      ColumnSource.of(
          "row",
          "data",
          Set.of("data", "targetData"),
          Map.of("code", ValueType.TEXT, "shared", ValueType.TEXT, "response", ValueType.JSON));
  private static final Scope SCOPE =
      new Scope(
          List.of(ROW, PROFILE), Map.of("recCount", ValueType.INTEGER, "region", ValueType.TEXT));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Day(@birthDate) = Day(GetDate()) AND Month(@birthDate) = Month(GetDate())",
        "zipCode IS NOT EMPTY",
        "[target/location/@zipCode] = '95124' and profile.zipCode = zipCode",
        "[targetData/@code] LIKE 'a%' OR data.code CONTAINS 'b'",
        "birthDate >= '2000-01-31' AND created < '2026-01-31 10:00'",
        "created = birthDate",
        "birthDate = '2000-01-31T10:00:00Z'",
        "points BETWEEN 1 AND 2.5",
        "points + 1 > points / 2",
        "firstName + code = firstName || code",
        "optOut != true",
        "NOT optOut",
        "points = null",
        "points IN (1, null, 2.5)",
        "Iif(optOut, points, 2.5) > 1",
        "Coalesce(null, code) = 'x'",
        "$long(vars/@recCount) > 1 AND vars.recCount > 1 AND $(vars/@region) = 'x'",
        "response IS NULL",
        "AddDays(birthDate, 1) < GetDate()",
        "YEAR(birthDate) = 1",
        "IsBirthday(birthDate) AND IsBirthday(created, '03-01')",
        "Case(When(optOut, 1), When(points > 2, 2.5), Else(null)) > 1",
        "case(when(points = 1, firstName)) IS NULL",
        "NoNull(points) = 0 OR NoNull(firstName) = '' OR IsNull(birthDate)",
        "startWith(firstName, 'A') AND EndWith(Extract(firstName, ' '), 'a')",
        "RowId() = 1"
      })
  void accepts_conditions_of_fitting_types(String text) {
    assertThat(LANGUAGE.checkCondition(text, SCOPE).problems()).isEmpty();
  }

  @Test
  void an_option_is_the_text_that_the_operator_set() {
    ExpressionLanguage language =
        new ExpressionLanguage(
            ExpressionLimits.standard(),
            new ExpressionLanguageConfig(Map.of("sender", "Sports"), LeapDays.MARCH_1));

    assertThat(language.check("GetOption('sender')", SCOPE))
        .isEqualTo(
            new CheckResult.Valid(new Term.Fixed(new Value.TextValue("Sports"), ValueType.TEXT)));
    assertThat(language.check("GetOption('sendr')", SCOPE).problems().toString())
        .contains("sender");
    assertThat(language.check("IsBirthday(birthDate)", SCOPE).toString()).contains("03-01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "firstName = zipCod | 13 | UNKNOWN_COLUMN | zipCode",
        "birthdate IS NULL | 1 | UNKNOWN_COLUMN | birthDate",
        "profile.zipCod = 'x' | 1 | UNKNOWN_COLUMN | zipCode",
        "[target/lokation/@zipCode] = 'x' | 1 | UNKNOWN_COLUMN | zipCode",
        "shared = 'x' | 1 | AMBIGUOUS_COLUMN | data.shared, profile.shared",
        "Dya(birthDate) = 1 | 1 | UNKNOWN_FUNCTION | Day",
        "Frobnicate(birthDate) = 1 | 1 | UNKNOWN_FUNCTION | ''",
        "Day(firstName) = 1 | 1 | WRONG_ARGUMENTS | TEXT",
        "Left(firstName) = 'x' | 1 | WRONG_ARGUMENTS | TEXT",
        "points = Case(firstName) | 10 | CASE_FORM | 10",
        "points = Case(Else(1)) | 10 | CASE_FORM | 10",
        "points = Case(Else(1), When(optOut, 2)) | 10 | CASE_FORM | 10",
        "points = Case(When(optOut)) | 10 | CASE_FORM | 10",
        "points = When(optOut, 1) | 10 | CASE_FORM | 10",
        "firstName = GetOption(firstName) | 13 | OPTION_FORM | 13",
        "firstName = GetOption('sendr') | 13 | UNKNOWN_OPTION | ''",
        "IsBirthday(firstName) | 1 | WRONG_ARGUMENTS | TEXT, TEXT",
        "points = 'one' | 8 | WRONG_OPERANDS | INTEGER, TEXT",
        "firstName AND optOut | 11 | WRONG_OPERANDS | TEXT, BOOLEAN",
        "optOut < true | 8 | WRONG_OPERANDS | BOOLEAN, BOOLEAN",
        "firstName - 'x' = 'y' | 11 | WRONG_OPERANDS | TEXT, TEXT",
        "response = 'x' | 10 | WRONG_OPERANDS | JSON, TEXT",
        "birthDate = '31.1.2000' | 11 | MALFORMED_INSTANT | DATE",
        "$(vars/@regio) = 'x' | 1 | UNKNOWN_VARIABLE | region",
        "vars.x = 'x' | 1 | UNKNOWN_VARIABLE | ''",
        "points + 1 | 8 | WRONG_RESULT | BOOLEAN"
      })
  void reports_where_and_what_is_wrong(String text, int column, String code, String last) {
    assertThat(LANGUAGE.checkCondition(text, SCOPE).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ExpressionErrorCode.valueOf(code));
              assertThat(problem.column()).isEqualTo(column);
              assertThat(String.valueOf(problem.message().arguments().getLast()))
                  .isEqualTo(last.equals("''") ? "" : last);
            });
  }

  @Test
  void reports_all_problems_at_once() {
    assertThat(LANGUAGE.checkCondition("a = 1 AND Foo(b) = $(vars/@c)", SCOPE).problems())
        .extracting(ExpressionProblem::column)
        .containsExactly(1, 15, 11, 20);
  }

  @Test
  void a_condition_of_null_is_a_condition() {
    assertThat(LANGUAGE.checkCondition("null", SCOPE))
        .isEqualTo(new CheckResult.Valid(new Term.Fixed(new Value.NullValue(), ValueType.BOOLEAN)));
  }

  @Test
  void functions_of_one_name_are_distinguished_by_their_arguments() {
    assertThat(LANGUAGE.check("Round(2.5)", SCOPE))
        .isInstanceOfSatisfying(
            CheckResult.Valid.class,
            sound -> assertThat(sound.term().type()).isEqualTo(ValueType.INTEGER));
    assertThat(LANGUAGE.check("Round(2.5, 1)", SCOPE))
        .isInstanceOfSatisfying(
            CheckResult.Valid.class,
            sound -> assertThat(sound.term().type()).isEqualTo(ValueType.DECIMAL));
  }

  @Test
  void no_two_functions_have_the_same_form() {
    assertThat(Functions.all()).extracting(Function::id).doesNotHaveDuplicates();
  }
}
