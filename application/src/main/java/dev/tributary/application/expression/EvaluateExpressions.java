package dev.tributary.application.expression;

import dev.tributary.domain.expression.Term;
import dev.tributary.domain.expression.VariableReading;
import dev.tributary.domain.value.Value;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Computes expressions over event variables and constants, for places without rows: addresses,
 * headers, parameters. Plain constants and variables cost nothing; the rest one round trip.
 */
@ApplicationScoped
public class EvaluateExpressions {
  private final ExpressionEvaluator evaluator;

  public EvaluateExpressions(ExpressionEvaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** One value for each of {@code terms}, in their order. */
  public List<Value> evaluate(List<Term> terms, EvaluationContext context) {
    boolean simple =
        terms.stream()
            .allMatch(term -> term instanceof Term.Fixed || term instanceof Term.Variable);
    return simple
        ? terms.stream().map(term -> simple(term, context)).toList()
        : evaluator.evaluate(terms, context);
  }

  private static Value simple(Term term, EvaluationContext context) {
    return switch (term) {
      case Term.Fixed(var value, _) -> value;
      case Term.Variable variable -> VariableReading.read(variable, context.variables());
      case Term.Column _, Term.Converted _, Term.Operation _, Term.Call _ ->
          throw new IllegalArgumentException("not simple: " + term);
    };
  }
}
