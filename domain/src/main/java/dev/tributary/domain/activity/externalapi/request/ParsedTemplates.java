package dev.tributary.domain.activity.externalapi.request;

import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.expression.syntax.ExpressionTemplate;
import java.util.HashMap;
import java.util.Map;

/** The templates in the texts of a request, each parsed once for all requests. */
public final class ParsedTemplates {
  private final ExpressionLimits limits;
  private final Map<String, ExpressionTemplate> parsed = new HashMap<>();

  public ParsedTemplates(ExpressionLimits limits) {
    this.limits = limits;
  }

  ExpressionTemplate of(String text) {
    return parsed.computeIfAbsent(text, given -> ExpressionTemplate.parse(given, limits));
  }
}
