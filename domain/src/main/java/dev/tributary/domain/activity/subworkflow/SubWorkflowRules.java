package dev.tributary.domain.activity.subworkflow;

import dev.tributary.domain.activity.ArgumentRules;
import dev.tributary.domain.activity.SettingChecks;
import dev.tributary.domain.activity.subworkflow.SubWorkflowSettings.Returned;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.workflow.DefinitionErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Checks the settings of a Sub-workflow; what is wrong with them is noted in the checks. */
public record SubWorkflowRules(SettingChecks checks) {
  /** The terms of the parameters; complete only when the checks have found nothing. */
  public SequencedMap<String, Term> check(
      SubWorkflowSettings settings, Map<String, ValueType> variables) {
    if (settings.workflow().isEmpty()) {
      checks.error("workflow", DefinitionErrorCode.MISSING, "workflow");
    } else if (!WorkflowName.isValid(settings.workflow())) {
      checks.error("workflow", SubWorkflowErrorCode.BAD_WORKFLOW, settings.workflow());
    }
    checkReturned(settings.returned());
    return new ArgumentRules(
            checks, SubWorkflowErrorCode.BAD_PARAMETER, SubWorkflowErrorCode.NO_VALUE)
        .check("parameters", settings.arguments(), variables);
  }

  private void checkReturned(List<Returned> returned) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < returned.size(); i++) {
      Returned variable = returned.get(i);
      boolean named =
          new Parameter(variable.name(), variable.type(), Optional.empty()).isNamedWell();
      if (!named || !names.add(variable.name())) {
        checks.error(
            "variables[%d].name".formatted(i), SubWorkflowErrorCode.BAD_VARIABLE, variable.name());
      }
    }
  }
}
