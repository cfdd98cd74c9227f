package dev.tributary.domain.activity;

import dev.tributary.domain.expression.Scope;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Checks the parameters that an activity gives to another workflow; what is wrong with them is
 * noted in the checks.
 *
 * @param badName what a name is that cannot be one or is given twice; its argument is the name
 * @param noValue what a parameter without expression is; its argument is the name
 */
public record ArgumentRules(SettingChecks checks, ErrorCode badName, ErrorCode noValue) {
  /**
   * The terms of the parameters; complete only when the checks have found nothing.
   *
   * @param path of the list in the settings
   */
  public SequencedMap<String, Term> check(
      String path, List<Argument> arguments, Map<String, ValueType> variables) {
    Scope scope = Scope.ofVariables(variables);
    SequencedMap<String, Term> terms = new LinkedHashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      Argument argument = arguments.get(i);
      String place = "%s[%d]".formatted(path, i);
      if (!isNamedWell(argument.name()) || terms.containsKey(argument.name())) {
        checks.error(place + ".name", badName, argument.name());
      }
      term(place, argument, scope).ifPresent(term -> terms.put(argument.name(), term));
    }
    return terms;
  }

  private Optional<Term> term(String place, Argument argument, Scope scope) {
    if (argument.value().isBlank()) {
      checks.error(place + ".value", noValue, argument.name());
      return Optional.empty();
    }
    return checks.expression(place + ".value", argument.value(), scope);
  }

  private static boolean isNamedWell(String name) {
    return new Parameter(name, ValueType.TEXT, Optional.empty()).isNamedWell();
  }
}
