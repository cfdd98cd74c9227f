package dev.tributary.domain.activity.end;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.SettingChecks;
import dev.tributary.domain.activity.end.EndSignal.Argument;
import dev.tributary.domain.expression.Scope;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.workflow.WorkflowName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Checks the signal of an end; what is wrong with it is noted in the checks. */
public record EndRules(SettingChecks checks) {
  /** The terms of the parameters; complete only when the checks have found nothing. */
  public SequencedMap<String, Term> check(EndSignal signal, Map<String, ValueType> variables) {
    SequencedMap<String, Term> terms = new LinkedHashMap<>();
    if (!signal.isSent()) {
      return terms;
    }
    if (!WorkflowName.isValid(signal.workflow())) {
      checks.error("signal.workflow", EndErrorCode.BAD_WORKFLOW, signal.workflow());
    }
    if (!ActivityId.isValid(signal.activity())) {
      checks.error("signal.activity", EndErrorCode.BAD_ACTIVITY, signal.activity());
    }
    Scope scope = Scope.ofVariables(variables);
    List<Argument> parameters = signal.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      Argument parameter = parameters.get(i);
      String path = "signal.parameters[%d]".formatted(i);
      if (!isNamedWell(parameter.name()) || terms.containsKey(parameter.name())) {
        checks.error(path + ".name", EndErrorCode.BAD_PARAMETER, parameter.name());
      }
      term(path, parameter, scope).ifPresent(term -> terms.put(parameter.name(), term));
    }
    return terms;
  }

  private Optional<Term> term(String path, Argument parameter, Scope scope) {
    if (parameter.value().isBlank()) {
      checks.error(path + ".value", EndErrorCode.NO_VALUE, parameter.name());
      return Optional.empty();
    }
    return checks.expression(path + ".value", parameter.value(), scope);
  }

  private static boolean isNamedWell(String name) {
    return new Parameter(name, ValueType.TEXT, Optional.empty()).isNamedWell();
  }
}
