package dev.tributary.domain.activity.externalapi.response;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.Scope;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.expression.syntax.ExpressionTemplate;
import dev.tributary.domain.expression.syntax.ExpressionTemplate.Embedded;
import dev.tributary.domain.expression.syntax.ExpressionTemplate.Part;
import dev.tributary.domain.expression.syntax.UnparsableExpression;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.resource.RowScopes;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Resolves conditions of rows, such as {@code $(price > 0)}.
 *
 * @param catalogue of resources; rows of a response have none
 */
public record RowCondition(ExpressionLanguage language, ResourceCatalogue catalogue) {
  /** The condition of {@code setting}, when it is valid; what is wrong is added to the problems. */
  public Optional<Term> resolve(
      String setting,
      String text,
      WorkTableStructure rows,
      Map<String, ValueType> variables,
      SettingProblems problems) {
    return resolve(
        setting, text, new Scope(RowScopes.sources(rows, catalogue), variables), problems);
  }

  /** The same of what a scope names. */
  public Optional<Term> resolve(
      String setting, String text, Scope scope, SettingProblems problems) {
    try {
      List<Part> parts = ExpressionTemplate.parse(text.strip(), language.limits()).parts();
      if (parts.size() == 1 && parts.getFirst() instanceof Embedded(var expression)) {
        return problems.checked(setting, language.checkCondition(expression, scope));
      }
      problems.error(setting, ExternalApiErrorCode.CONDITION_BAD);
      return Optional.empty();
    } catch (UnparsableExpression unparsable) {
      problems.invalid(setting, unparsable.problem());
      return Optional.empty();
    }
  }
}
