package dev.tributary.application.activity;

import dev.tributary.application.expression.EvaluateExpressions;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.value.Value;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Computes the parameters that an activity gives to another workflow. */
@ApplicationScoped
public class ArgumentValues {
  private final EvaluateExpressions values;

  public ArgumentValues(EvaluateExpressions values) {
    this.values = values;
  }

  /** By name. One without a value is left out: its default is taken, or it is refused by name. */
  public Map<String, Object> of(SequencedMap<String, Term> terms, ActivityContext context) {
    List<Value> computed =
        values.evaluate(List.copyOf(terms.sequencedValues()), TaskEvaluation.of(context));
    Map<String, Object> parameters = new LinkedHashMap<>();
    int at = 0;
    for (String name : terms.sequencedKeySet()) {
      computed.get(at++).content().ifPresent(value -> parameters.put(name, value));
    }
    return parameters;
  }
}
