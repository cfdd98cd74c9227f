package dev.tributary.adapters.personalisation;

import dev.tributary.application.personalisation.RenderingFailed;
import dev.tributary.domain.message.MessageErrorCode;
import dev.tributary.domain.personalisation.MessageFunction;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.ValueResolver;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.concurrent.CompletionStage;

/** Dates and times by a pattern: {@code {birthDate.format('d MMMM')}}. */
final class DateResolver implements ValueResolver {
  private static final int LONGEST_PATTERN = 40;

  @Override
  public boolean appliesTo(EvalContext context) {
    return context.getBase() instanceof Temporal
        && context.getName().equals(MessageFunction.FORMAT)
        && context.getParams().size() == 1;
  }

  @Override
  public CompletionStage<Object> resolve(EvalContext context) {
    Temporal date = (Temporal) context.getBase();
    return context.evaluate(context.getParams().getFirst()).thenApply(p -> format(date, p));
  }

  private static Object format(Temporal date, Object pattern) {
    try {
      if (pattern instanceof String text && text.length() <= LONGEST_PATTERN) {
        return DateTimeFormatter.ofPattern(text, Locale.ENGLISH).format(date);
      }
    } catch (IllegalArgumentException | DateTimeException badPattern) {
      // Refused below, like any other unfit pattern.
    }
    throw new RenderingFailed(MessageErrorCode.NOT_RENDERED);
  }
}
