package dev.tributary.domain.activity.externalapi.request;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.Scope;
import dev.tributary.domain.expression.syntax.ExpressionTemplate;
import dev.tributary.domain.expression.syntax.ExpressionTemplate.Embedded;
import dev.tributary.domain.expression.syntax.UnparsableExpression;
import java.util.Optional;

/** Checks the expressions inside texts of a request: event variables only. */
public record TemplateCheck(ExpressionLanguage language, Scope variables) {
  /** The template, when it can be read; problems with it are reported. */
  public Optional<ExpressionTemplate> check(String text, String setting, SettingProblems problems) {
    try {
      ExpressionTemplate template = ExpressionTemplate.parse(text, language.limits());
      template.parts().stream()
          .filter(Embedded.class::isInstance)
          .map(part -> ((Embedded) part).expression())
          .forEach(part -> problems.checked(setting, language.check(part, variables)));
      return Optional.of(template);
    } catch (UnparsableExpression unparsable) {
      problems.invalid(setting, unparsable.problem());
      return Optional.empty();
    }
  }
}
