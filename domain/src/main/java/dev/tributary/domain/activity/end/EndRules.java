package dev.tributary.domain.activity.end;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ArgumentRules;
import dev.tributary.domain.activity.SettingChecks;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.workflow.DefinitionErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Checks the signal of an end; what is wrong with it is noted in the checks. */
public record EndRules(SettingChecks checks) {
  /** The terms of the parameters; complete only when the checks have found nothing. */
  public SequencedMap<String, Term> check(EndSignal signal, Map<String, ValueType> variables) {
    if (!signal.isSent()) {
      return new LinkedHashMap<>();
    }
    if (!WorkflowName.isValid(signal.workflow())) {
      checks.error("signal.workflow", EndErrorCode.BAD_WORKFLOW, signal.workflow());
    }
    if (signal.activity().isEmpty()) {
      checks.error("signal.activity", DefinitionErrorCode.MISSING, "activity");
    } else if (!ActivityId.isValid(signal.activity())) {
      checks.error("signal.activity", EndErrorCode.BAD_ACTIVITY, signal.activity());
    }
    return new ArgumentRules(checks, EndErrorCode.BAD_PARAMETER, EndErrorCode.NO_VALUE)
        .check("signal.parameters", signal.parameters(), variables);
  }
}
