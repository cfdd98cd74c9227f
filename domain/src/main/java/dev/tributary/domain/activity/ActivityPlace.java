package dev.tributary.domain.activity;

import dev.tributary.domain.admission.RunLimits;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where an activity stands in its workflow, as far as this is known before a run.
 *
 * @param inbound the transitions that reach it
 */
public record ActivityPlace(Surroundings surroundings, Activity activity, List<Inbound> inbound) {

  /**
   * What holds for the whole workflow.
   *
   * @param activities all of the workflow
   * @param parameters the event variables that a start of the workflow declares
   * @param zone empty takes the installation's
   */
  public record Surroundings(
      List<Activity> activities,
      List<Parameter> parameters,
      Optional<ZoneId> zone,
      RunLimits limits) {
    public Surroundings {
      activities = List.copyOf(activities);
      parameters = List.copyOf(parameters);
    }
  }

  /**
   * A transition that reaches the activity.
   *
   * @param structure what it carries; empty when it carries nothing or is not known yet
   */
  public record Inbound(ActivityId from, Outlet outlet, Optional<WorkTableStructure> structure) {}

  public ActivityPlace {
    inbound = List.copyOf(inbound);
  }

  /** All of the workflow. */
  public List<Activity> activities() {
    return surroundings.activities();
  }

  /** The event variables that a start of the workflow declares. */
  public List<Parameter> parameters() {
    return surroundings.parameters();
  }

  /** What holds for the runs of the workflow together. */
  public RunLimits limits() {
    return surroundings.limits();
  }

  /** The path of one of its settings, for problems: {@code activities[query1].settings.where}. */
  public String path(String setting) {
    return "activities[%s].settings.%s".formatted(activity.id(), setting);
  }

  /** The time zone of the activity: its own, the workflow's or the installation's. */
  public ZoneId zone(ZoneId installation) {
    return activity.options().zone().or(surroundings::zone).orElse(installation);
  }

  /** The inbound transition whose rows come from {@code from}. */
  public Optional<Inbound> inbound(ActivityId from) {
    return inbound.stream().filter(transition -> transition.from().equals(from)).findFirst();
  }

  /** The structure of the rows that arrive: of the first transition that carries some. */
  public Optional<WorkTableStructure> arriving() {
    return inbound.stream().flatMap(transition -> transition.structure().stream()).findFirst();
  }

  /** The first input, where none carries rows. */
  public Optional<ActivityId> withoutRows() {
    return arriving().isPresent()
        ? Optional.empty()
        : inbound.stream().findFirst().map(Inbound::from);
  }

  /** The event variables that can be read here, with their types. */
  public Map<String, ValueType> variables() {
    return DeclaredVariables.of(activities(), parameters());
  }
}
