package dev.tributary.domain.activity.externalapi.drift;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;

/** What may be set about differences between a response and its mapping. */
public final class DriftRules {
  private final SettingProblems problems;

  public DriftRules(SettingProblems problems) {
    this.problems = problems;
  }

  public void check(DriftSettings drift, OutboundMapping outbound) {
    if (drift.mostRejects() < 0 || drift.mostRejects() > DriftSettings.ALL) {
      problems.error("drift.mostRejects", ExternalApiErrorCode.PERCENT_BAD, drift.mostRejects());
    }
    if (outbound.flatten() && drift.newColumn() != DriftAction.IGNORE) {
      problems.error("drift.newColumn", ExternalApiErrorCode.NEW_OF_FLATTENED);
    }
  }
}
