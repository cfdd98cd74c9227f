package dev.tributary.domain.expression.syntax;

import dev.tributary.domain.problem.Message;

/**
 * One thing wrong with an expression.
 *
 * @param column where, from 1
 * @param code which {@link ExpressionErrorCode}
 * @param message what is wrong and what to write instead; begins with the column
 */
public record ExpressionProblem(int column, ExpressionErrorCode code, Message message) {
  public static ExpressionProblem at(int column, ExpressionErrorCode code, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = column;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return new ExpressionProblem(column, code, code.with(all));
  }
}
