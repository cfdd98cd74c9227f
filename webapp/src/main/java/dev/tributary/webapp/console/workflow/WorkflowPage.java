package dev.tributary.webapp.console.workflow;

import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.diagram.Diagram;
import dev.tributary.webapp.console.run.RunRow;
import dev.tributary.webapp.form.SettingLine;
import java.util.List;
import java.util.Optional;

/**
 * A workflow as its page shows it: what its author works on.
 *
 * @param revision what runs use; 0 before the first
 * @param draft whether this is the draft rather than that revision
 * @param notice about the last action
 * @param armable whether what is shown begins with a scheduler or an external signal
 * @param version of what is shown; a change must name it
 */
public record WorkflowPage(
    String name,
    String label,
    String description,
    int revision,
    boolean draft,
    Optional<WorkflowNotice> notice,
    long version,
    String updated,
    Diagram drawing,
    List<WorkflowListPage.Problem> problems,
    List<ParameterField> parameters,
    List<Activity> activities,
    Optional<Activity> selected,
    boolean armable,
    Optional<Schedule> schedule,
    List<Watermark> watermarks,
    List<RunRow> runs,
    List<Kind> kinds,
    List<Place> places) {
  /** What keeps it from being published. */
  public List<WorkflowListPage.Problem> errors() {
    return problems.stream().filter(WorkflowListPage.Problem::error).toList();
  }

  public List<WorkflowListPage.Problem> warnings() {
    return problems.stream().filter(problem -> !problem.error()).toList();
  }

  /** Whether it does nothing yet: a new workflow has a Start and an End. */
  public boolean blank() {
    return activities.size() <= 2;
  }

  /** Whether a run calls an API, so that its calls can be estimated. */
  public boolean calls() {
    return activities.stream()
        .anyMatch(activity -> activity.kind().equals(ExternalApiSettings.KIND));
  }

  /**
   * When runs start by themselves.
   *
   * @param since empty while it is not armed
   * @param by empty while it is not armed
   * @param disarmed why the program has disarmed it; empty when it has not
   * @param disarmedAt empty when the program has not disarmed it
   */
  public record Schedule(
      boolean armed,
      String since,
      String by,
      Optional<Message> disarmed,
      String disarmedAt,
      List<ScheduledStart> starts,
      List<SignalledStart> signals) {}

  /** An external signal that starts runs. */
  public record SignalledStart(String id, String label) {}

  /**
   * A scheduler.
   *
   * @param last empty when it has started no run since it was armed
   */
  public record ScheduledStart(
      String label,
      String zone,
      List<String> next,
      String last,
      long missed,
      Optional<Message> failure) {}

  /**
   * How far an activity has come.
   *
   * @param id of the activity
   * @param value empty before its first completion
   * @param changed empty before its first completion
   */
  public record Watermark(String id, String label, String column, String value, String changed) {}

  /** A parameter to fill in at a start. */
  public record ParameterField(String name, String type, String value, boolean required) {
    /** The field's name in the form, which keeps parameters apart from other fields. */
    public String fieldName() {
      return "parameter." + name;
    }
  }

  /** An activity with every setting. */
  public record Activity(
      String id, String label, String kind, String icon, List<SettingLine> settings) {}

  /** A transition in whose place an activity may be added. */
  public record Place(
      String value, String from, Optional<Message> outlet, String to, boolean chosen) {}

  /** A kind of activity that may be added; {@code word} is the key of its name. */
  public record Kind(String id, Message label) {}
}
