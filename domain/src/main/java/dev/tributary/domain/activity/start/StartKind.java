package dev.tributary.domain.activity.start;

import dev.tributary.domain.activity.ActivityGroup;
import dev.tributary.domain.activity.ActivityKind;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.Inlets;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import java.util.Optional;

/** The rules of Start. */
public record StartKind(ResourceCatalogue catalogue) implements ActivityKind<StartSettings> {
  @Override
  public String id() {
    return StartSettings.KIND;
  }

  @Override
  public Message label() {
    return Message.of("start.kind");
  }

  @Override
  public ActivityGroup group() {
    return ActivityGroup.EXECUTION;
  }

  @Override
  public Inlets inlets() {
    return Inlets.NONE;
  }

  @Override
  public List<Outlet> outlets() {
    return List.of(Outlet.OUT);
  }

  @Override
  public List<Problem> problems(StartSettings settings, ActivityPlace place) {
    SettingProblems problems = new SettingProblems();
    new StartRules(catalogue, problems).structure(settings);
    return problems.problems(place);
  }

  @Override
  public Optional<WorkTableStructure> structure(
      StartSettings settings, Outlet outlet, ActivityPlace place) {
    return new StartRules(catalogue, new SettingProblems()).structure(settings);
  }
}
