package dev.tributary.adapters.out.postgres.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.application.expression.EvaluationContext;
import dev.tributary.application.expression.StatementLimits;
import dev.tributary.domain.expression.CheckResult;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.Function;
import dev.tributary.domain.expression.Functions;
import dev.tributary.domain.expression.NullRule;
import dev.tributary.domain.expression.Scope;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.expression.syntax.ExpressionErrorCode;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.value.Value;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresExpressionEvaluatorTest {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final ExpressionLanguage LANGUAGE =
      new ExpressionLanguage(new ExpressionLimits(10_000, 200, 500));
  private static final PostgresExpressionEvaluator EVALUATOR =
      new PostgresExpressionEvaluator(
          DATABASE.dataSource(),
          new StatementLimits(Duration.ofMinutes(1), Duration.ofMinutes(1), 262_144));
  // In Amsterdam this is already 1 March.
  private static final EvaluationContext CONTEXT =
      new EvaluationContext(
          Variables.NONE
              .with("region", Variables.Variable.text("x'; drop table t; --"))
              .with("count", Variables.Variable.text("12"))
              .with("recCount", Variables.Variable.integer(3)),
          Instant.parse("2027-02-28T23:30:00Z"),
          ZoneId.of("Europe/Amsterdam"),
          "run/7");
  private static final Scope SCOPE =
      Scope.ofVariables(
          Map.of(
              "region", ValueType.TEXT,
              "count", ValueType.TEXT,
              "recCount", ValueType.INTEGER,
              "unset", ValueType.TEXT));

  @ParameterizedTest(name = "{0} = {1}")
  @CsvFileSource(resources = "operators.csv", delimiter = ';', quoteCharacter = '"')
  @CsvFileSource(resources = "functions.csv", delimiter = ';', quoteCharacter = '"')
  void computes(String text, String expected) {
    assertThat(plain(evaluate(text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\u00a0", "\u200b", "\ufeff", "\u202f", "\t", "\u2028", "\u3000"})
  void trims_what_the_program_trims(String space) {
    String text = "'%sa%sb%s'".formatted(space, space, space);
    String inner = "a%sb".formatted(space);
    assertThat(evaluate("Trim(%s)".formatted(text))).isEqualTo(new Value.TextValue(inner));
    assertThat(evaluate("Ltrim(%s)".formatted(text))).isEqualTo(new Value.TextValue(inner + space));
    assertThat(evaluate("Rtrim(%s)".formatted(text))).isEqualTo(new Value.TextValue(space + inner));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Replace(%s, 'a', '%s')",
        "Replace(Replace(%s, 'a', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'), 'a', '%s')",
        "%s || '%s' || Replace(vars.wide, 'a', 'aa') || Replace(vars.wide, 'a', 'aa')",
        "JuxtWords(%s, '%s', vars.wide, vars.wide, vars.wide)",
        "UrlUtf8Encode(Replace(%s, 'a', '\u00fc') || '%s')",
        "DateFormat(GetDate(), Replace(%s, 'a', '%%4Y') || '%s')",
      })
  void refuses_a_text_that_grows_beyond_the_limit(String form) {
    EvaluationContext wide =
        new EvaluationContext(
            Variables.NONE.with("wide", Variables.Variable.text("a".repeat(100_000))),
            CONTEXT.now(),
            CONTEXT.zone(),
            CONTEXT.seed());
    Scope scope = Scope.ofVariables(Map.of("wide", ValueType.TEXT));
    String text = form.formatted("vars.wide", "b".repeat(1_000));
    Term term = ((CheckResult.Valid) LANGUAGE.check(text, scope)).term();
    Refused refused =
        catchThrowableOfType(Refused.class, () -> EVALUATOR.evaluate(List.of(term), wide));
    assertThat(refused.code()).isEqualTo(ExpressionErrorCode.VALUE_OUT_OF_RANGE.id());
  }

  @Test
  void the_limit_of_computed_texts_is_the_configured_one() {
    PostgresExpressionEvaluator small =
        new PostgresExpressionEvaluator(
            DATABASE.dataSource(),
            new StatementLimits(Duration.ofMinutes(1), Duration.ofMinutes(1), 4));
    Term whole = ((CheckResult.Valid) LANGUAGE.check("'ab' || 'cd'", SCOPE)).term();
    assertThat(small.evaluate(List.of(whole), CONTEXT))
        .containsExactly(new Value.TextValue("abcd"));
    Term longer = ((CheckResult.Valid) LANGUAGE.check("'ab' || 'cde'", SCOPE)).term();
    Refused refused =
        catchThrowableOfType(Refused.class, () -> small.evaluate(List.of(longer), CONTEXT));
    assertThat(refused.code()).isEqualTo(ExpressionErrorCode.VALUE_OUT_OF_RANGE.id());
  }

  @Test
  void an_offset_zone_has_the_sign_that_java_gives_it() {
    EvaluationContext offset =
        new EvaluationContext(Variables.NONE, CONTEXT.now(), ZoneId.of("+02:00"), CONTEXT.seed());
    assertThat(EVALUATOR.evaluate(List.of(term("Hour(GetDate())")), offset))
        .containsExactly(new Value.IntegerValue(1));
  }

  @Test
  void chance_is_the_same_in_a_repeat_and_another_in_another_task() {
    List<Term> terms = List.of(term("newUUID()"), term("ToString(Random())"));
    EvaluationContext other =
        new EvaluationContext(Variables.NONE, CONTEXT.now(), CONTEXT.zone(), "run/8");
    assertThat(EVALUATOR.evaluate(terms, CONTEXT)).isEqualTo(EVALUATOR.evaluate(terms, CONTEXT));
    assertThat(EVALUATOR.evaluate(terms, CONTEXT))
        .doesNotContainAnyElementsOf(EVALUATOR.evaluate(terms, other));
  }

  @ParameterizedTest
  @MethodSource("strictFunctions")
  void a_strict_function_gives_null_for_any_null(Function function) {
    for (int i = 0; i < function.parameters().size(); i++) {
      Value result = evaluate(call(function, i));
      assertThat(result).as(call(function, i)).isEqualTo(new Value.NullValue());
    }
  }

  static Stream<Function> strictFunctions() {
    return Functions.all().stream()
        .filter(function -> function.nulls() == NullRule.NULL_GIVES_NULL)
        .filter(function -> !function.parameters().isEmpty());
  }

  private static String call(Function function, int nullAt) {
    return IntStream.range(0, function.parameters().size())
        .mapToObj(
            i ->
                switch (function.parameters().get(i).type()) {
                  case TEXT, SAME -> i == nullAt ? "vars.unset" : "'a'";
                  case INTEGER, NUMBER, DECIMAL -> i == nullAt ? "ToInteger('x')" : "1";
                  case DATE, DAY -> i == nullAt ? "ToDate('x')" : "ToDate('2027-01-01')";
                  case DATETIME -> i == nullAt ? "AddHours(GetDate(), null)" : "GetDate()";
                  case BOOLEAN -> i == nullAt ? "1 = null" : "true";
                  case ANY -> i == nullAt ? "ToInteger('x')" : "1";
                })
        .collect(Collectors.joining(", ", function.name() + "(", ")"));
  }

  @Test
  void every_function_has_sql_and_all_sql_has_a_function() {
    assertThat(SqlFunctions.all().keySet())
        .containsExactlyInAnyOrderElementsOf(Functions.all().stream().map(Function::id).toList());
  }

  @Test
  void no_operand_stands_twice_so_that_nesting_cannot_double_the_sql() {
    assertThat(SqlFunctions.all())
        .allSatisfy(
            (id, template) -> {
              List<String> places = new ArrayList<>();
              template.fill(
                  (name, form) -> {
                    places.add(name);
                    return SqlFragment.of("");
                  });
              assertThat(places.stream().filter(place -> place.matches("\\d+")))
                  .doesNotHaveDuplicates();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "9223372036854775807 + 1",
        "Left('a', 9999999999) = 'a'",
        "'ab' LIKE 'a\\'",
        "Substring('a', 1, -1) = 'a'",
        "ToInteger(99999999999999999999.5)"
      })
  void a_value_that_does_not_fit_is_reported_as_such(String text) {
    Refused refused = catchThrowableOfType(Refused.class, () -> evaluate(text));
    assertThat(refused.code()).isEqualTo(ExpressionErrorCode.VALUE_OUT_OF_RANGE.id());
  }

  @Test
  void the_longest_expression_is_computed() {
    assertThat(evaluate("1" + "+1".repeat(500))).isEqualTo(new Value.IntegerValue(501));
    assertThat(evaluate("true" + " or true".repeat(500))).isEqualTo(new Value.BooleanValue(true));
    assertThat(evaluate("(".repeat(190) + "1" + ")".repeat(190)))
        .isEqualTo(new Value.IntegerValue(1));
    assertThat(evaluate("-".repeat(190) + "1")).isEqualTo(new Value.IntegerValue(1));
    assertThat(evaluate("ToString(".repeat(190) + "1" + ")".repeat(190)))
        .isEqualTo(new Value.TextValue("1"));
  }

  private static Value evaluate(String text) {
    return EVALUATOR.evaluate(List.of(term(text)), CONTEXT).getFirst();
  }

  private static Term term(String text) {
    return switch (LANGUAGE.check(text, SCOPE)) {
      case CheckResult.Valid(var term) -> term;
      case CheckResult.Rejected(var problems) -> throw new AssertionError(text + ": " + problems);
    };
  }

  private static String plain(Value constant) {
    return switch (constant) {
      case Value.TextValue(var value) -> value;
      case Value.IntegerValue(var value) -> Long.toString(value);
      case Value.DecimalValue(BigDecimal value) -> value.toPlainString();
      case Value.BooleanValue(var value) -> Boolean.toString(value);
      case Value.DateValue(var value) -> value.toString();
      case Value.TimeValue(var value) -> value.toString();
      case Value.InstantValue(var value) -> value.toString();
      case Value.StructuredValue(var value) -> value;
      case Value.NullValue() -> "null";
    };
  }
}
