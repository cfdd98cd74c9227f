package dev.tributary.application.activity.subworkflow;

import dev.tributary.domain.activity.subworkflow.SubWorkflowErrorCode;
import dev.tributary.domain.activity.subworkflow.SubWorkflowSettings.Returned;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import dev.tributary.domain.workflow.ParameterValues;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The event variables at the ends of the branches of a run, with the wanted types. */
record ReturnedVariables(WorkflowRun child) {
  /** One that the run has not set has no value. */
  Variables of(List<Returned> wanted) {
    Variables last = child.variablesAtTheEnds();
    Variables taken = Variables.NONE;
    for (Returned variable : wanted) {
      Optional<Object> value = last.find(variable.name()).flatMap(Variable::value);
      taken =
          taken.with(
              variable.name(),
              new Variable(variable.type(), value.map(found -> typed(variable, found))));
    }
    return taken;
  }

  private static Object typed(Returned variable, Object value) {
    try {
      return ParameterValues.typed(variable.type(), value);
    } catch (IllegalArgumentException other) {
      throw new Refused(
          SubWorkflowErrorCode.OTHER_TYPE,
          variable.name(),
          value.toString(),
          word(variable.type()));
    }
  }

  private static String word(ValueType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
