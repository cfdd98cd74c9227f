package dev.tributary.application.run.simulation;

import dev.tributary.application.activity.ActivityExecutor.Reach;
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

/** The kind of the activities of one reach: they carry no rows. */
record SimulatedKind(Reach reach) implements ActivityKind<SimulatedSettings> {
  @Override
  public String id() {
    return reach.name();
  }

  @Override
  public Message label() {
    return Message.of("simulation." + id());
  }

  @Override
  public ActivityGroup group() {
    return ActivityGroup.TARGETING;
  }

  @Override
  public Inlets inlets() {
    return Inlets.ANY;
  }

  @Override
  public List<Outlet> outlets() {
    return List.of(Outlet.OUT, Outlet.REJECTS, Outlet.FAILED);
  }

  @Override
  public List<Problem> problems(SimulatedSettings settings, ActivityPlace place) {
    return List.of();
  }

  @Override
  public Optional<WorkTableStructure> structure(
      SimulatedSettings settings, Outlet outlet, ActivityPlace place) {
    return Optional.empty();
  }
}
