package dev.tributary.domain.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.expression.syntax.Expression;
import dev.tributary.domain.expression.syntax.Expression.Call;
import dev.tributary.domain.expression.syntax.Expression.Literal;
import dev.tributary.domain.expression.syntax.Expression.Operation;
import dev.tributary.domain.expression.syntax.Expression.Path;
import dev.tributary.domain.expression.syntax.Expression.Variable;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.expression.syntax.ExpressionTemplate;
import dev.tributary.domain.expression.syntax.UnparsableExpression;
import dev.tributary.domain.value.ValueType;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExpressionPropertiesTest {
  private static final ExpressionLanguage LANGUAGE =
      new ExpressionLanguage(new ExpressionLimits(100_000, 200, 500));
  private static final Scope SCOPE =
      Scope.of(
          ColumnSource.of("row", "row", java.util.Set.of("data"), Map.of("a", ValueType.TEXT)),
          Map.of("x", ValueType.TEXT));

  @Property
  void printing_and_reading_give_the_same_tree(@ForAll("expressions") Expression expression) {
    String text = ExpressionLanguage.print(expression);
    assertThat(withoutColumns(LANGUAGE.parse(text))).as(text).isEqualTo(expression);
  }

  @Property
  void every_tree_is_checked_without_an_accident(@ForAll("expressions") Expression expression) {
    CheckResult checkResult = LANGUAGE.check(expression, SCOPE);
    assertThat(checkResult instanceof CheckResult.Valid)
        .isEqualTo(checkResult.problems().isEmpty());
  }

  @Property
  void any_text_is_read_or_refused_with_a_problem_inside_it(@ForAll String text) {
    refusedInside(text);
  }

  @Property(tries = 3000)
  void any_text_of_the_languages_own_pieces_is_read_or_refused(
      @ForAll("pieces") List<String> pieces) {
    refusedInside(String.join("", pieces));
  }

  @Property
  void any_template_is_read_or_refused(@ForAll("pieces") List<String> pieces) {
    try {
      ExpressionTemplate.parse(String.join("", pieces), LANGUAGE.limits());
    } catch (UnparsableExpression refused) {
      assertThat(refused.problem().column()).isPositive();
    }
  }

  private static void refusedInside(String text) {
    try {
      LANGUAGE.parse(text);
    } catch (UnparsableExpression refused) {
      assertThat(refused.problem().column()).isBetween(1, text.length() + 1);
    }
  }

  @Provide
  Arbitrary<List<String>> pieces() {
    return Arbitraries.of(
            "a",
            "@b",
            "[c/@d]",
            "[",
            "]",
            "'",
            "''",
            "'x'",
            "1",
            "2.5",
            ".",
            "$",
            "$$",
            "$(",
            "$(vars/@x)",
            "$long(",
            "(",
            ")",
            ",",
            " ",
            "=",
            "!=",
            "<",
            "||",
            "+",
            "-",
            "*",
            "/",
            " AND ",
            " OR ",
            " NOT ",
            " IN ",
            " LIKE ",
            " IS ",
            " NULL ",
            " EMPTY ",
            " BETWEEN ",
            " CONTAINS ",
            "Day(",
            "true",
            "\n",
            "\"",
            ";",
            "--",
            "é",
            "\uD83D\uDE00")
        .list()
        .ofMaxSize(20);
  }

  @Provide
  Arbitrary<Expression> expressions() {
    return Arbitraries.randomValue(random -> new RandomTrees(random).tree(4));
  }

  private static Expression withoutColumns(Expression expression) {
    return switch (expression) {
      case Literal(var value, _) -> new Literal(value, 0);
      case Path(var segments, _) -> new Path(segments, 0);
      case Variable(var name, var type, _) -> new Variable(name, type, 0);
      case Operation(var operator, var operands, _) ->
          new Operation(operator, withoutColumns(operands), 0);
      case Call(var function, var arguments, _) -> new Call(function, withoutColumns(arguments), 0);
    };
  }

  private static List<Expression> withoutColumns(List<Expression> expressions) {
    return expressions.stream().map(ExpressionPropertiesTest::withoutColumns).toList();
  }
}
