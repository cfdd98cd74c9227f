package dev.tributary.application.activity.alert;

import dev.tributary.domain.activity.ActivityGroup;
import dev.tributary.domain.activity.ActivityKind;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.Inlets;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.alert.AlertSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import java.util.Optional;

/** The rules of Alert: it passes on what arrives, or is the end of its branch. */
public record AlertKind(CheckAlert check) implements ActivityKind<AlertSettings> {
  @Override
  public String id() {
    return AlertSettings.KIND;
  }

  @Override
  public Message label() {
    return Message.of("alert.kind");
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
  public Message label(Outlet outlet) {
    return Message.of("alert.next");
  }

  /** An alert is often the last thing that happens. */
  @Override
  public boolean mayStayUnconnected(AlertSettings settings, Outlet outlet) {
    return true;
  }

  @Override
  public List<Problem> problems(AlertSettings settings, ActivityPlace place) {
    return check.check(settings, place.variables()).problems().problems(place);
  }

  @Override
  public Optional<WorkTableStructure> structure(
      AlertSettings settings, Outlet outlet, ActivityPlace place) {
    return place.arriving();
  }
}
