package dev.tributary.domain.activity.wait;

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
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The rules of waits.
 *
 * @param longest duration of a wait
 */
public record WaitKind(ExpressionLanguage language, Duration longest)
    implements ActivityKind<WaitSettings> {
  @Override
  public String id() {
    return WaitSettings.KIND;
  }

  @Override
  public Message label() {
    return Message.of("wait.kind");
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
    return List.of(Outlet.OUT);
  }

  @Override
  public List<Problem> problems(WaitSettings settings, ActivityPlace place) {
    SettingChecks checks = new SettingChecks(language);
    new WaitRules(longest, checks).check(settings, place.variables());
    return checks.problems(place);
  }

  @Override
  public Optional<WorkTableStructure> structure(
      WaitSettings settings, Outlet outlet, ActivityPlace place) {
    return place.arriving();
  }
}
