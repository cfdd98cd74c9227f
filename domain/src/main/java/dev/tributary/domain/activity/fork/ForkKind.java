package dev.tributary.domain.activity.fork;

import dev.tributary.domain.activity.ActivityGroup;
import dev.tributary.domain.activity.ActivityKind;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.Inlets;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import java.util.Optional;

/** The rules of Fork. */
public final class ForkKind implements ActivityKind<ForkSettings> {
  @Override
  public String id() {
    return ForkSettings.KIND;
  }

  @Override
  public Message label() {
    return Message.of("fork.kind");
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
  public List<Problem> problems(ForkSettings settings, ActivityPlace place) {
    return List.of();
  }

  @Override
  public Optional<WorkTableStructure> structure(
      ForkSettings settings, Outlet outlet, ActivityPlace place) {
    return place.arriving();
  }
}
