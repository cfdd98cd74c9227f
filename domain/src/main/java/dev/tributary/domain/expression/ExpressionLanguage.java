package dev.tributary.domain.expression;

import dev.tributary.domain.expression.syntax.Expression;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.expression.syntax.ExpressionParser;
import dev.tributary.domain.expression.syntax.ExpressionPrinter;
import dev.tributary.domain.expression.syntax.Operator;
import dev.tributary.domain.expression.syntax.UnparsableExpression;
import dev.tributary.domain.value.ValueType;
import java.util.List;
import java.util.Optional;

/** Reads, writes and checks expressions, within limits. */
public record ExpressionLanguage(ExpressionLimits limits, ExpressionLanguageConfig config) {
  /** With {@link ExpressionLanguageConfig#STANDARD}. */
  public ExpressionLanguage(ExpressionLimits limits) {
    this(limits, ExpressionLanguageConfig.STANDARD);
  }

  /** The tree of {@code text}; throws {@link UnparsableExpression} and nothing else. */
  public Expression parse(String text) {
    return ExpressionParser.parse(text, limits);
  }

  /** Text that {@link #parse} reads as the same tree. */
  public static String print(Expression expression) {
    return ExpressionPrinter.print(expression);
  }

  /** {@code text} resolved in {@code scope}, of whatever type. */
  public CheckResult check(String text, Scope scope) {
    return check(text, scope, Optional.empty());
  }

  /** {@code text} resolved in {@code scope} as a true-or-false condition. */
  public CheckResult checkCondition(String text, Scope scope) {
    return check(text, scope, Optional.of(ValueType.BOOLEAN));
  }

  /** {@code left = right} where the two come from different rows; empty when types do not fit. */
  public static Optional<Term.Operation> equality(Term left, Term right) {
    return OperatorTypes.of(Operator.EQUAL, List.of(left, right)).map(Term.Operation.class::cast);
  }

  /** {@code value}, or {@code missing} where it is null; empty when types do not fit. */
  public static Optional<Term> coalesce(Term value, Term missing) {
    return Functions.named("Coalesce").stream()
        .flatMap(form -> Arguments.fit(form, List.of(value, missing)).stream())
        .findFirst();
  }

  private CheckResult check(String text, Scope scope, Optional<ValueType> wanted) {
    try {
      return check(parse(text), scope, wanted);
    } catch (UnparsableExpression unparsable) {
      return new CheckResult.Rejected(List.of(unparsable.problem()));
    }
  }

  /** A tree resolved in {@code scope} as a true-or-false condition. */
  public CheckResult checkCondition(Expression expression, Scope scope) {
    return check(expression, scope, Optional.of(ValueType.BOOLEAN));
  }

  /** A tree resolved in {@code scope}, of whatever type. */
  public CheckResult check(Expression expression, Scope scope) {
    return check(expression, scope, Optional.empty());
  }

  private CheckResult check(Expression expression, Scope scope, Optional<ValueType> wanted) {
    TypeChecker checker = new TypeChecker(scope, new SpecialForms(config));
    Optional<Term> term = checker.check(expression);
    Optional<Term> fitting =
        wanted.isEmpty()
            ? term
            : term.flatMap(t -> checker.result(t, wanted.get(), expression.column()));
    return fitting
        .<CheckResult>map(CheckResult.Valid::new)
        .orElseGet(() -> new CheckResult.Rejected(checker.problems()));
  }
}
