package dev.tributary.adapters.personalisation;

import dev.tributary.domain.personalisation.MessageFunction;
import dev.tributary.domain.text.Trimming;
import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Results;
import io.quarkus.qute.ValueResolver;
import java.util.Locale;
import java.util.concurrent.CompletionStage;

/** The properties and methods of text. */
final class TextResolver implements ValueResolver {
  @Override
  public boolean appliesTo(EvalContext context) {
    return context.getBase() instanceof String && context.getParams().isEmpty();
  }

  @Override
  public CompletionStage<Object> resolve(EvalContext context) {
    String text = (String) context.getBase();
    return switch (context.getName()) {
      case MessageFunction.UPPER -> CompletedStage.of(text.toUpperCase(Locale.ROOT));
      case MessageFunction.LOWER -> CompletedStage.of(text.toLowerCase(Locale.ROOT));
      case MessageFunction.TRIM -> CompletedStage.of(Trimming.both(text));
      case MessageFunction.LENGTH -> CompletedStage.of(text.length());
      default -> Results.notFound(context);
    };
  }
}
