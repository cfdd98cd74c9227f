package dev.tributary.domain.activity.subworkflow;

import dev.tributary.domain.activity.ActivityGroup;
import dev.tributary.domain.activity.ActivityKind;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.Inlets;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.SettingChecks;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import java.util.Optional;

/** The rules of Sub-workflow. The rows that arrive leave unchanged when its run has ended. */
public record SubWorkflowKind(ExpressionLanguage language)
    implements ActivityKind<SubWorkflowSettings> {
  @Override
  public String id() {
    return SubWorkflowSettings.KIND;
  }

  @Override
  public Message label() {
    return Message.of("sub-workflow.kind");
  }

  @Override
  public ActivityGroup group() {
    return ActivityGroup.EXECUTION;
  }

  @Override
  public Inlets inlets() {
    return Inlets.ONE;
  }

  @Override
  public List<Outlet> outlets() {
    return List.of(Outlet.OUT, Outlet.FAILED);
  }

  @Override
  public List<Problem> problems(SubWorkflowSettings settings, ActivityPlace place) {
    SettingChecks checks = new SettingChecks(language);
    new SubWorkflowRules(checks).check(settings, place.variables());
    return checks.problems(place);
  }

  @Override
  public Optional<WorkTableStructure> structure(
      SubWorkflowSettings settings, Outlet outlet, ActivityPlace place) {
    return outlet.equals(Outlet.OUT) ? place.arriving() : Optional.empty();
  }
}
