package dev.tributary.domain.expression.syntax;

/** The text is no expression; carries the first problem. */
public final class UnparsableExpression extends RuntimeException {
  private final transient ExpressionProblem problem;

  UnparsableExpression(ExpressionProblem problem) {
    super(problem.code().id() + " at column " + problem.column());
    this.problem = problem;
  }

  static UnparsableExpression at(int column, ExpressionErrorCode code, Object... arguments) {
    return new UnparsableExpression(ExpressionProblem.at(column, code, arguments));
  }

  static UnparsableExpression unexpected(int column, String found, Expected expected) {
    return at(column, ExpressionErrorCode.UNEXPECTED, found, expected.words(), expected.text());
  }

  public ExpressionProblem problem() {
    return problem;
  }
}
