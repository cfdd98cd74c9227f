package dev.tributary.adapters.personalisation;

import dev.tributary.application.personalisation.Escaping;
import dev.tributary.application.personalisation.MessageTemplate;
import dev.tributary.application.personalisation.Personalisation;
import dev.tributary.application.personalisation.TemplateRefused;
import dev.tributary.domain.message.MessageErrorCode;
import io.quarkus.qute.Engine;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.SetSectionHelper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateNode.Origin;
import io.quarkus.qute.WhenSectionHelper;
import java.util.EnumMap;
import java.util.Map;

/**
 * Reads texts with Qute engines that are built here and have no access to the program: no includes,
 * no injection, no reflection, no namespaces. One engine per kind of escaping.
 */
public final class QutePersonalisation implements Personalisation {
  private final RenderingLimits limits;
  private final Map<Escaping, Engine> engines = new EnumMap<>(Escaping.class);

  public QutePersonalisation(RenderingLimits limits) {
    this.limits = limits;
    for (Escaping escaping : Escaping.values()) {
      engines.put(escaping, engine(escaping));
    }
  }

  private static Engine engine(Escaping escaping) {
    return Engine.builder()
        .addSectionHelpers(
            new IfSectionHelper.Factory(),
            new SetSectionHelper.Factory(),
            new WhenSectionHelper.Factory(),
            new LimitedLoop.Factory())
        .addValueResolvers(
            new DataResolver(),
            new TextResolver(),
            new NumberResolver(),
            new DateResolver(),
            new ListResolver(),
            new FallbackResolver())
        .addResultMapper(new ShownValue(escaping))
        .strictRendering(true)
        .removeStandaloneLines(true)
        .build();
  }

  @Override
  public MessageTemplate read(String text, Escaping escaping) {
    if (text.length() > limits.template()) {
      throw new TemplateRefused(MessageErrorCode.TEMPLATE_TOO_LONG, limits.template());
    }
    RawPassages passages =
        escaping == Escaping.HTML ? RawPassages.of(text) : RawPassages.none(text);
    new NestingCheck(passages, limits).check();
    try {
      Engine engine = engines.get(escaping);
      Template template = java.util.Objects.requireNonNull(engine).parse(passages.text());
      return new QuteTemplate(template, new FieldUses(passages).of(template), escaping, limits);
    } catch (TemplateException malformed) {
      throw refused(malformed, passages);
    }
  }

  private static TemplateRefused refused(TemplateException malformed, RawPassages passages) {
    Origin origin = malformed.getOrigin();
    int line = origin == null ? 1 : origin.getLine();
    int column = origin == null ? 1 : passages.column(line, origin.getLineCharacterStart());
    return new TemplateRefused(
        MessageErrorCode.TEMPLATE_MALFORMED, line, column, ParserFault.of(malformed).number());
  }
}
