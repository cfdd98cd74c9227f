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
import dev.tributary.domain.value.ValueType;
import java.util.Map;
import java.util.Optional;

/**
 * Checks the expressions inside texts of a request.
 *
 * @param variables the event variables
 * @param scope what the texts may name: the event variables, and the columns of a row where each
 *     call is made of a single one; empty when those columns are not known
 */
public record TemplateCheck(
    ExpressionLanguage language, Map<String, ValueType> variables, Optional<Scope> scope) {
  /** The template, when it can be read; problems with it are reported. */
  public Optional<ExpressionTemplate> check(String text, String setting, SettingProblems problems) {
    try {
      ExpressionTemplate template = ExpressionTemplate.parse(text, language.limits());
      template.parts().stream()
          .filter(Embedded.class::isInstance)
          .map(part -> ((Embedded) part).expression())
          .forEach(
              part ->
                  scope.ifPresent(names -> problems.checked(setting, language.check(part, names))));
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
