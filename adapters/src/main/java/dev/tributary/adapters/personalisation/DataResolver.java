package dev.tributary.adapters.personalisation;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Mapper;
import io.quarkus.qute.Results;
import io.quarkus.qute.ValueResolver;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Columns by name. A name with arguments is a call, and data cannot be called. */
final class DataResolver implements ValueResolver {
  @Override
  public boolean appliesTo(EvalContext context) {
    return isData(context.getBase()) && context.getParams().isEmpty();
  }

  /** A mapper holds what {@code let} names. */
  private static boolean isData(Object base) {
    return base instanceof Map || base instanceof DataTree.VariableTree || base instanceof Mapper;
  }

  @Override
  public CompletionStage<Object> resolve(EvalContext context) {
    RenderingBudget.of(context).time();
    return switch (context.getBase()) {
      case DataTree.VariableTree variables -> CompletedStage.of(variables.get(context.getName()));
      case Mapper named when named.appliesTo(context.getName()) ->
          named.getAsync(context.getName());
      case Map<?, ?> map when map.containsKey(context.getName()) ->
          CompletedStage.of(map.get(context.getName()));
      default -> Results.notFound(context);
    };
  }
}
