package dev.tributary.domain.activity.externalapi.plan;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.mapping.Rejects;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What may be set about the call plan. */
public final class PlanRules {
  private final Optional<PlanColumns> arriving;
  private final OutboundMapping outbound;
  private final SettingProblems problems;

  /**
   * @param arriving the columns of the arriving rows; empty when they are not known
   */
  public PlanRules(
      Optional<PlanColumns> arriving, OutboundMapping outbound, SettingProblems problems) {
    this.arriving = arriving;
    this.outbound = outbound;
    this.problems = problems;
  }

  public void check(PlanSettings plan) {
    if (plan.rows() < 1) {
      problems.error("plan.rows", ExternalApiErrorCode.PLAN_NUMBER_BAD, plan.rows(), 0);
    }
    if (plan.concurrency() < 1 || plan.concurrency() > PlanSettings.MOST_CONCURRENCY) {
      problems.error(
          "plan.concurrency",
          ExternalApiErrorCode.PLAN_NUMBER_BAD,
          plan.concurrency(),
          PlanSettings.MOST_CONCURRENCY);
    }
    if (plan.deduplicate() && plan.mode() != PlanMode.ROWS) {
      problems.error("plan.deduplicate", ExternalApiErrorCode.PLAN_NOT_FOR_MODE);
    }
    checkDistinct(plan);
    checkCarry(plan);
  }

  private void checkDistinct(PlanSettings plan) {
    if (plan.mode() != PlanMode.DISTINCT && !plan.distinct().isEmpty()) {
      problems.error("plan.distinct", ExternalApiErrorCode.PLAN_NOT_FOR_MODE);
    } else if (plan.mode() == PlanMode.DISTINCT && plan.distinct().isEmpty()) {
      problems.error("plan.distinct", ExternalApiErrorCode.PLAN_KEYS_MISSING);
    }
    checkColumns("plan.distinct", plan.distinct());
  }

  /** A row of a response does not name which row of several it belongs to. */
  private void checkCarry(PlanSettings plan) {
    if (!plan.carry().isEmpty() && !plan.ofSingleRows()) {
      problems.error("plan.carry", ExternalApiErrorCode.PLAN_CARRY_OF_MANY);
    }
    checkColumns("plan.carry", plan.carry());
    for (int i = 0; i < plan.carry().size(); i++) {
      String name = plan.carry().get(i);
      if (taken(name)) {
        problems.error("plan.carry[%d]".formatted(i), ExternalApiErrorCode.PLAN_CARRY_TAKEN, name);
      }
    }
  }

  private boolean taken(String name) {
    return outbound.includedColumns().stream().anyMatch(column -> column.name().equals(name))
        || (outbound.mayReject() && Rejects.STRUCTURE.column(name).isPresent());
  }

  private void checkColumns(String setting, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      String place = "%s[%d]".formatted(setting, i);
      if (!seen.add(name)) {
        problems.error(place, ExternalApiErrorCode.COLUMN_TWICE, name);
      } else if (arriving.isPresent() && arriving.get().find(name).isEmpty()) {
        problems.error(
            place,
            ExternalApiErrorCode.PLAN_COLUMN_UNKNOWN,
            name,
            String.join(", ", arriving.get().names()));
      }
    }
  }
}
