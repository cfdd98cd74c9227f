package dev.tributary.webapp.console.layout;

import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.problem.Message;
import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Expression;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Words in templates: {@code {t:run_title}} is the entry {@code title} of bundle {@code run},
 * {@code {t:run_selected(count)}} fills it, {@code {t:message(m)}} renders a {@link Message},
 * {@code {t:remedy(m)}} what a person can do about it, and {@code {t:text(key)}} a key that is
 * known only when the page is made.
 */
@EngineConfiguration
public class TextNamespace implements NamespaceResolver {
  /** The attribute with the forms and the zone of times in messages. */
  static final String FORMATS = "formats";

  @Override
  public String getNamespace() {
    return "t";
  }

  @Override
  public CompletionStage<Object> resolve(EvalContext context) {
    CompletionStage<List<Object>> arguments = CompletableFuture.completedFuture(List.of());
    for (Expression parameter : context.getParams()) {
      arguments = arguments.thenCombine(context.evaluate(parameter), TextNamespace::append);
    }
    return arguments.thenApply(values -> render(context, values));
  }

  private static Object render(EvalContext context, List<Object> arguments) {
    Locale locale = locale(context);
    String name = context.getName();
    return switch (name) {
      case "message" -> message((Message) arguments.getFirst(), context);
      case "remedy" -> Remedies.text((Message) arguments.getFirst(), locale);
      case "text" ->
          Texts.text(
              locale,
              String.valueOf(arguments.getFirst()),
              arguments.subList(1, arguments.size()).toArray());
      default -> Texts.text(locale, name.replaceFirst("_", "."), arguments.toArray());
    };
  }

  private static List<Object> append(List<Object> values, Object value) {
    List<Object> longer = new ArrayList<>(values);
    longer.add(value);
    return longer;
  }

  private static String message(Message message, EvalContext context) {
    return context.getAttribute(FORMATS) instanceof Formats formats
        ? Texts.render(message, formats.locale(), formats.zone())
        : Texts.render(message, locale(context));
  }

  private static Locale locale(EvalContext context) {
    return switch (context.getAttribute(TemplateInstance.LOCALE)) {
      case Locale locale -> locale;
      case String tag -> Locale.forLanguageTag(tag);
      case null, default -> Texts.LANGUAGES.getFirst();
    };
  }
}
