package dev.tributary.domain.expression;

import dev.tributary.domain.expression.syntax.Expression;
import dev.tributary.domain.expression.syntax.Expression.Call;
import dev.tributary.domain.expression.syntax.Expression.Literal;
import dev.tributary.domain.expression.syntax.ExpressionErrorCode;
import dev.tributary.domain.expression.syntax.ExpressionProblem;
import dev.tributary.domain.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What looks like a function and is another way of writing something else: {@code Case(When(…), …,
 * Else(…))} is a chain of {@code Iif}, {@code GetOption('name')} a constant, and {@code
 * IsBirthday(date)} lacks an argument that the operator gives.
 */
final class SpecialForms {
  private static final String CASE = "Case";
  private static final String WHEN = "When";
  private static final String ELSE = "Else";

  private final ExpressionLanguageConfig config;

  SpecialForms(ExpressionLanguageConfig config) {
    this.config = config;
  }

  /** What {@code call} stands for; itself when it is a function's. Notes what is wrong with it. */
  Optional<Expression> resolve(Call call, List<ExpressionProblem> problems) {
    if (is(call, CASE)) {
      return noted(chain(call), problems, call, ExpressionErrorCode.CASE_FORM);
    }
    if (is(call, WHEN) || is(call, ELSE)) {
      return noted(Optional.empty(), problems, call, ExpressionErrorCode.CASE_FORM);
    }
    if (is(call, "GetOption")) {
      return option(call, problems);
    }
    if (is(call, "IsBirthday") && call.arguments().size() == 1) {
      return Optional.of(birthday(call));
    }
    return Optional.of(call);
  }

  private static boolean is(Call call, String name) {
    return call.function().equalsIgnoreCase(name);
  }

  private static Optional<Expression> noted(
      Optional<Expression> resolved,
      List<ExpressionProblem> problems,
      Call call,
      ExpressionErrorCode code) {
    if (resolved.isEmpty()) {
      problems.add(ExpressionProblem.at(call.column(), code));
    }
    return resolved;
  }

  /** Empty when the parts are not in order. */
  private static Optional<Expression> chain(Call call) {
    List<Call> parts = new ArrayList<>();
    for (Expression part : call.arguments()) {
      if (!(part instanceof Call inner)) {
        return Optional.empty();
      }
      parts.add(inner);
    }
    Expression result = new Literal(new Value.NullValue(), call.column());
    if (!parts.isEmpty() && is(parts.getLast(), ELSE)) {
      if (parts.getLast().arguments().size() != 1) {
        return Optional.empty();
      }
      result = parts.removeLast().arguments().getFirst();
    }
    if (parts.isEmpty() || !parts.stream().allMatch(SpecialForms::isWhen)) {
      return Optional.empty();
    }
    for (Call when : parts.reversed()) {
      List<Expression> arguments =
          List.of(when.arguments().getFirst(), when.arguments().getLast(), result);
      result = new Call("Iif", arguments, when.column());
    }
    return Optional.of(result);
  }

  private static boolean isWhen(Call part) {
    return is(part, WHEN) && part.arguments().size() == 2;
  }

  private Optional<Expression> option(Call call, List<ExpressionProblem> problems) {
    if (call.arguments().size() != 1
        || !(call.arguments().getFirst() instanceof Literal(Value.TextValue(var name), _))) {
      problems.add(ExpressionProblem.at(call.column(), ExpressionErrorCode.OPTION_FORM));
      return Optional.empty();
    }
    String value = config.options().get(name);
    if (value == null) {
      Optional<String> nearest = Suggestion.nearest(name, config.options().keySet());
      problems.add(
          ExpressionProblem.at(
              call.column(),
              ExpressionErrorCode.UNKNOWN_OPTION,
              name,
              nearest.isPresent() ? 1 : 0,
              nearest.orElse("")));
      return Optional.empty();
    }
    return Optional.of(new Literal(new Value.TextValue(value), call.column()));
  }

  private Expression birthday(Call call) {
    Expression day = new Literal(new Value.TextValue(config.leapDays().day()), call.column());
    return new Call(call.function(), List.of(call.arguments().getFirst(), day), call.column());
  }
}
