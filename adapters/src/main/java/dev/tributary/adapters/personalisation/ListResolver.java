package dev.tributary.adapters.personalisation;

import dev.tributary.domain.personalisation.MessageFunction;
import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.ValueResolver;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The properties of a list of a JSON document. */
final class ListResolver implements ValueResolver {
  @Override
  public boolean appliesTo(EvalContext context) {
    return context.getBase() instanceof List
        && context.getName().equals(MessageFunction.LENGTH)
        && context.getParams().isEmpty();
  }

  @Override
  public CompletionStage<Object> resolve(EvalContext context) {
    return CompletedStage.of(((List<?>) context.getBase()).size());
  }
}
