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
    checkPercent("drift.holdRejects", drift.holdRejects());
    checkPercent("drift.mostRejects", drift.mostRejects());
    if (drift.holdRejects() < DriftSettings.ALL && drift.holdRejects() >= drift.mostRejects()) {
      problems.error(
          "drift.holdRejects",
          ExternalApiErrorCode.HOLD_ABOVE_MOST,
          drift.holdRejects(),
          drift.mostRejects());
    }
    if (outbound.flatten() && drift.newColumn() != DriftAction.IGNORE) {
      problems.error("drift.newColumn", ExternalApiErrorCode.NEW_OF_FLATTENED);
    }
  }

  private void checkPercent(String setting, int percent) {
    if (percent < 0 || percent > DriftSettings.ALL) {
      problems.error(setting, ExternalApiErrorCode.PERCENT_BAD, percent);
    }
  }
}
