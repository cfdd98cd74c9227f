package dev.tributary.domain.activity.end;

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

/** The rules of End. */
public record EndKind(ExpressionLanguage language) implements ActivityKind<EndSettings> {
  @Override
  public String id() {
    return EndSettings.KIND;
  }

  @Override
  public Message label() {
    return Message.of("end.kind");
  }

  @Override
  public ActivityGroup group() {
    return ActivityGroup.EXECUTION;
  }

  @Override
  public Inlets inlets() {
    return Inlets.ANY;
  }

  @Override
  public List<Outlet> outlets() {
    return List.of();
  }

  @Override
  public List<Problem> problems(EndSettings settings, ActivityPlace place) {
    SettingChecks checks = new SettingChecks(language);
    new EndRules(checks).check(settings.signal(), place.variables());
    return checks.problems(place);
  }

  @Override
  public Optional<WorkTableStructure> structure(
      EndSettings settings, Outlet outlet, ActivityPlace place) {
    return Optional.empty();
  }
}
