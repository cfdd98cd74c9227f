package dev.tributary.adapters.personalisation;

import dev.tributary.domain.personalisation.MessageFunction;
import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Results;
import io.quarkus.qute.ValueResolver;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * {@code {coupon ?: 'none'}} and {@code {coupon.or('none')}}: the value, or its fallback. Any other
 * property of a missing value is missing.
 */
final class FallbackResolver implements ValueResolver {
  private static final Set<String> FALLBACKS = Set.of(MessageFunction.OR, MessageFunction.ELVIS);

  @Override
  public boolean appliesTo(EvalContext context) {
    return isFallback(context) || context.getBase() instanceof MissingValue;
  }

  @Override
  public CompletionStage<Object> resolve(EvalContext context) {
    Object base = context.getBase();
    if (base instanceof MissingValue) {
      return isFallback(context)
          ? context.evaluate(context.getParams().getFirst())
          : CompletedStage.of(base);
    }
    return base == null ? Results.notFound(context) : CompletedStage.of(base);
  }

  private static boolean isFallback(EvalContext context) {
    return FALLBACKS.contains(context.getName()) && context.getParams().size() == 1;
  }
}
