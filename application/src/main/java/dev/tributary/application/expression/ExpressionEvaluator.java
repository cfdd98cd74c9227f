package dev.tributary.application.expression;

import dev.tributary.domain.expression.Term;
import dev.tributary.domain.value.Value;
import java.util.List;

/**
 * Computes expressions that name no columns. Each function has one implementation, in SQL; so this
 * asks the database, once for all {@code terms}.
 */
public interface ExpressionEvaluator {
  /**
   * One value for each of {@code terms}, in their order. Throws {@link
   * dev.tributary.domain.problem.Refused} when a value does not fit, such as a number too large.
   */
  List<Value> evaluate(List<Term> terms, EvaluationContext context);
}
