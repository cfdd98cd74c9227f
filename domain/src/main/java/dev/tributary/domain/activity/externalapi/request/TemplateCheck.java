package dev.tributary.domain.activity.externalapi.request;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.Scope;
import dev.tributary.domain.expression.syntax.ExpressionTemplate;
import dev.tributary.domain.expression.syntax.ExpressionTemplate.Embedded;
import dev.tributary.domain.expression.syntax.UnparsableExpression;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import java.util.Optional;

/**
 * Checks the expressions inside texts of a request.
 *
 * @param scope the event variables, and the columns of the row where each row has a call of its own
 */
public record TemplateCheck(ExpressionLanguage language, Scope scope) {
  /** The template, when it can be read; problems with it are reported. */
  public Optional<ExpressionTemplate> check(String text, String setting, SettingProblems problems) {
    try {
      ExpressionTemplate template = ExpressionTemplate.parse(text, language.limits());
      template.parts().stream()
          .filter(Embedded.class::isInstance)
          .map(part -> ((Embedded) part).expression())
          .forEach(part -> problems.checked(setting, language.check(part, scope)));
      return Optional.of(template);
    } catch (UnparsableExpression unparsable) {
      problems.invalid(setting, unparsable.problem());
      return Optional.empty();
    }
  }

  /** Checks every text in {@code value}; a problem is placed at its member. */
  public void checkTexts(JsonValue value, String setting, SettingProblems problems) {
    switch (value) {
      case JsonText(var text) -> check(text, setting, problems);
      case JsonObject object ->
          object
              .members()
              .forEach((name, member) -> checkTexts(member, setting + "." + name, problems));
      case JsonArray(var elements) ->
          elements.forEach(element -> checkTexts(element, setting, problems));
      case JsonNumber _, JsonBoolean _, JsonNull _ -> {}
    }
  }
}
