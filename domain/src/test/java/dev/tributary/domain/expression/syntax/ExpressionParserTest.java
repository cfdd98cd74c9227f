package dev.tributary.domain.expression.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.domain.expression.ExpressionLanguage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExpressionParserTest {
  private static final ExpressionLanguage LANGUAGE =
      new ExpressionLanguage(ExpressionLimits.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "a or b and not c | a OR b AND NOT c",
        "(a or b) and c | (a OR b) AND c",
        "1+2*3-4 | 1 + 2 * 3 - 4",
        "(1+2)*3 | (1 + 2) * 3",
        "1-(2-3) | 1 - (2 - 3)",
        "-(1+2) | -(1 + 2)",
        "a -- b | a - -b",
        "a <> 'it''s' | a != 'it''s'",
        "a not in (1, 2) | a NOT IN (1, 2)",
        "not a in (1, 2) | a NOT IN (1, 2)",
        "a Not Like 'x%' | a NOT LIKE 'x%'",
        "a contains 'x' | a CONTAINS 'x'",
        "a between 1 and 2 and b | a BETWEEN 1 AND 2 AND b",
        "a is not null | a IS NOT NULL",
        "a is empty | a IS EMPTY",
        "@zipCode | zipCode",
        "[location/@zipCode] | location.zipCode",
        "[target/location/@zipCode] | target.location.zipCode",
        "[targetData/@code] | targetData.code",
        "profile.zipCode | profile.zipCode",
        "[@in] | [@in]",
        "[@zip code] | [@zip code]",
        "$(vars/@x) | $(vars/@x)",
        "$long( vars/@x ) >= 1 | $long(vars/@x) >= 1",
        "Day(@birthDate) = Day(GetDate()) | Day(birthDate) = Day(GetDate())",
        "\"first||' '||last\" | \"first || ' ' || last\"",
        "TRUE or Null | true OR null",
        "1.50 | 1.50",
        "99999999999999999999 | 99999999999999999999"
      })
  void reads_what_people_write(String text, String canonical) {
    assertThat(ExpressionLanguage.print(LANGUAGE.parse(text))).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "a = | 4 | UNEXPECTED",
        "a = 'x | 5 | UNCLOSED",
        "a = [x | 5 | UNCLOSED",
        "a b | 3 | UNEXPECTED",
        "a = \"\"x\"\" | 5 | UNEXPECTED",
        "a = b = c | 7 | UNEXPECTED",
        "a in () | 7 | UNEXPECTED",
        "a is b | 6 | UNEXPECTED",
        "a not 1 | 7 | UNEXPECTED",
        "1x | 2 | UNEXPECTED",
        "a; drop table x | 2 | UNEXPECTED",
        "$(vars.x) | 1 | UNEXPECTED",
        "$int(vars/@x) | 1 | UNEXPECTED",
        "$x | 1 | UNEXPECTED",
        "Day( | 5 | UNEXPECTED",
        "(1 | 3 | UNEXPECTED",
        "@ | 1 | UNEXPECTED",
        "[] | 1 | UNEXPECTED",
        "[@a/@b] | 1 | UNEXPECTED",
        "and | 1 | UNEXPECTED"
      })
  void points_at_the_first_mistake(String text, int column, String code) {
    ExpressionProblem problem = problem(text);
    assertThat(problem.code()).isEqualTo(ExpressionErrorCode.valueOf(code));
    assertThat(problem.column()).isEqualTo(column);
    assertThat(problem.message().arguments().getFirst()).isEqualTo(column);
  }

  @Test
  void refuses_an_empty_text() {
    assertThat(problem("  ").code()).isEqualTo(ExpressionErrorCode.EMPTY);
  }

  @Test
  void refuses_more_than_the_limits() {
    assertThat(problem("1" + " + 1".repeat(1000)).code()).isEqualTo(ExpressionErrorCode.TOO_LONG);
    assertThat(problem("1" + "+1".repeat(301)).code())
        .isEqualTo(ExpressionErrorCode.TOO_MANY_OPERATORS);
    assertThat(problem("(".repeat(60) + "1" + ")".repeat(60)).code())
        .isEqualTo(ExpressionErrorCode.TOO_DEEP);
    assertThat(problem("-".repeat(60) + "1").code()).isEqualTo(ExpressionErrorCode.TOO_DEEP);
    assertThat(problem("NOT ".repeat(60) + "a").code()).isEqualTo(ExpressionErrorCode.TOO_DEEP);
    assertThat(problem("Lower(".repeat(60) + "a" + ")".repeat(60)).code())
        .isEqualTo(ExpressionErrorCode.TOO_DEEP);
  }

  @Test
  void refuses_a_zero_character() {
    assertThat(problem("a = '\0'").column()).isEqualTo(6);
  }

  private static ExpressionProblem problem(String text) {
    UnparsableExpression thrown =
        catchThrowableOfType(UnparsableExpression.class, () -> LANGUAGE.parse(text));
    assertThat(thrown).as(text).isNotNull();
    return thrown.problem();
  }
}
