package dev.tributary.domain.activity.externalsignal;

import dev.tributary.domain.activity.ActivityGroup;
import dev.tributary.domain.activity.ActivityKind;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.ActivityPlace.Inbound;
import dev.tributary.domain.activity.Inlets;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The rules of External signal.
 *
 * @param longest duration of a wait
 */
public record ExternalSignalKind(Duration longest) implements ActivityKind<ExternalSignalSettings> {
  /** No signal has come in time. */
  public static final Outlet TIMED_OUT = new Outlet("timedOut");

  @Override
  public String id() {
    return ExternalSignalSettings.KIND;
  }

  @Override
  public Message label() {
    return Message.of("external-signal.kind");
  }

  @Override
  public ActivityGroup group() {
    return ActivityGroup.EXECUTION;
  }

  @Override
  public Inlets inlets() {
    return Inlets.OPTIONAL;
  }

  @Override
  public List<Outlet> outlets() {
    return List.of(Outlet.OUT, TIMED_OUT);
  }

  @Override
  public List<Outlet> outlets(ExternalSignalSettings settings) {
    return settings.hasTimeout() ? outlets() : List.of(Outlet.OUT);
  }

  @Override
  public Message label(Outlet outlet) {
    return outlet.equals(TIMED_OUT) ? Message.of("external-signal.timedOut") : outlet.label();
  }

  @Override
  public List<Problem> problems(ExternalSignalSettings settings, ActivityPlace place) {
    SettingProblems problems = new SettingProblems();
    new ParameterRules(place, problems).check(settings.parameters());
    if (settings.timeout().compareTo(longest) > 0) {
      problems.error("timeout", ExternalSignalErrorCode.TIMEOUT_TOO_LONG, longest.toDays() + "d");
    }
    if (settings.hasTimeout() && place.inbound().isEmpty()) {
      problems.error("timeout", ExternalSignalErrorCode.TIMEOUT_WITHOUT_INPUT);
    }
    return problems.problems(place);
  }

  /** The rows that wait for the signal; none where it starts a run. */
  @Override
  public Optional<WorkTableStructure> structure(
      ExternalSignalSettings settings, Outlet outlet, ActivityPlace place) {
    return place.inbound().stream().findFirst().flatMap(Inbound::structure);
  }
}
