package dev.tributary.adapters.personalisation;

import dev.tributary.application.personalisation.Escaping;
import dev.tributary.application.personalisation.MessageTemplate;
import dev.tributary.application.personalisation.MessageValues;
import dev.tributary.application.personalisation.MissingValueRule;
import dev.tributary.application.personalisation.RenderingFailed;
import dev.tributary.application.personalisation.ValueMissing;
import dev.tributary.domain.message.MessageErrorCode;
import dev.tributary.domain.personalisation.FieldUse;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text that Qute has read. */
final class QuteTemplate implements MessageTemplate {
  private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n\\u0085\\u2028\\u2029]+");

  private final Template template;
  private final List<FieldUse> fields;
  private final Escaping escaping;
  private final RenderingLimits limits;

  QuteTemplate(
      Template template, List<FieldUse> fields, Escaping escaping, RenderingLimits limits) {
    this.template = template;
    this.fields = fields;
    this.escaping = escaping;
    this.limits = limits;
  }

  @Override
  public List<FieldUse> fields() {
    return fields;
  }

  @Override
  public String render(MessageValues values, MissingValueRule missingValue) {
    RenderingBudget renderingBudget = RenderingBudget.of(limits);
    StringBuilder output = new StringBuilder();
    try {
      template
          .instance()
          .setAttribute(RenderingBudget.ATTRIBUTE, renderingBudget)
          .data(new DataTree(missingValue).of(values))
          .consume(part -> append(output, part, renderingBudget))
          .toCompletableFuture()
          .join();
    } catch (TemplateException | CompletionException failed) {
      throw reason(failed);
    }
    return escaping == Escaping.HEADER
        ? LINE_BREAKS.matcher(output).replaceAll(" ").strip()
        : output.toString();
  }

  private static void append(StringBuilder output, String part, RenderingBudget renderingBudget) {
    renderingBudget.characters(part.length());
    output.append(part);
  }

  /** Our own reasons come wrapped; anything else is a value that does not fit the text. */
  private static RuntimeException reason(Throwable failed) {
    for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof ValueMissing || cause instanceof RenderingFailed) {
        return (RuntimeException) cause;
      }
    }
    return new RenderingFailed(MessageErrorCode.NOT_RENDERED);
  }
}
