package dev.tributary.adapters.personalisation;

import dev.tributary.application.personalisation.RenderingFailed;
import dev.tributary.domain.message.MessageErrorCode;
import dev.tributary.domain.personalisation.MessageFunction;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.ValueResolver;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.concurrent.CompletionStage;

/** Numbers by a pattern: {@code {price.format('0.00')}}. */
final class NumberResolver implements ValueResolver {
  /** A pattern has a few signs; thousands of zeros would only fill memory. */
  private static final int LONGEST_PATTERN = 40;

  @Override
  public boolean appliesTo(EvalContext context) {
    return context.getBase() instanceof Number
        && context.getName().equals(MessageFunction.FORMAT)
        && context.getParams().size() == 1;
  }

  @Override
  public CompletionStage<Object> resolve(EvalContext context) {
    Number number = (Number) context.getBase();
    return context.evaluate(context.getParams().getFirst()).thenApply(p -> format(number, p));
  }

  private static Object format(Number number, Object pattern) {
    try {
      if (pattern instanceof String text && text.length() <= LONGEST_PATTERN) {
        return new DecimalFormat(text, DecimalFormatSymbols.getInstance(Locale.ROOT))
            .format(number);
      }
    } catch (IllegalArgumentException badPattern) {
      // Refused below, like any other unfit pattern.
    }
    throw new RenderingFailed(MessageErrorCode.NOT_RENDERED);
  }
}
