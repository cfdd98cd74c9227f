package dev.tributary.application.activity;

import dev.tributary.application.expression.EvaluationContext;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import java.util.LinkedHashMap;
import java.util.Map;

/** What expressions depend on within one task. */
public final class TaskEvaluation {
  private TaskEvaluation() {}

  /** The task's variables, its first claim's instant, its zone and a seed of its own. */
  public static EvaluationContext of(ActivityContext context) {
    return new EvaluationContext(
        context.variables(), context.now(), context.zone(), context.run() + "/" + context.task());
  }

  /** The types of {@code declared} variables, and of those that are set. */
  public static Map<String, ValueType> variableTypes(
      Map<String, ValueType> declared, Variables variables) {
    Map<String, ValueType> types = new LinkedHashMap<>(declared);
    variables.byName().forEach((name, variable) -> types.put(name, variable.type()));
    return types;
  }
}
