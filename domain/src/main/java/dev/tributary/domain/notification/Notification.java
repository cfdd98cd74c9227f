package dev.tributary.domain.notification;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that happened.
 *
 * @param text what, in one sentence
 * @param reasons why, where there is more to be said
 * @param once a text that only one notification ever has; empty where each occurrence is one
 * @param audience who is notified besides those of the rules
 */
public record Notification(
    EventType type,
    Subject subject,
    Message text,
    List<Message> reasons,
    Instant at,
    Optional<String> once,
    ExplicitRecipients audience) {
  public Notification {
    reasons = List.copyOf(reasons);
  }

  /** One of which the rules decide alone. */
  public static Notification of(
      EventType type, Subject subject, Message text, List<Message> reasons, Instant at) {
    return new Notification(
        type, subject, text, reasons, at, Optional.empty(), ExplicitRecipients.NONE);
  }

  /** Whether the supervisors of its workflow are notified, whatever the rules say. */
  public boolean notifiesSupervisors() {
    return audience.supervisors() || type.notifiesSupervisors();
  }

  /** The same, notified once however often it is noticed. */
  public Notification once(String key) {
    return new Notification(type, subject, text, reasons, at, Optional.of(key), audience);
  }

  /**
   * What it is about.
   *
   * @param workflow empty when it belongs to none, or is that of the run
   */
  public record Subject(
      Optional<WorkflowName> workflow, Optional<RunId> run, Optional<ActivityId> activity) {
    /** The installation as a whole. */
    public static final Subject INSTALLATION =
        new Subject(Optional.empty(), Optional.empty(), Optional.empty());

    public static Subject of(WorkflowName workflow) {
      return new Subject(Optional.of(workflow), Optional.empty(), Optional.empty());
    }

    public static Subject of(WorkflowName workflow, RunId run) {
      return new Subject(Optional.of(workflow), Optional.of(run), Optional.empty());
    }

    public Subject at(ActivityId place) {
      return new Subject(workflow, run, Optional.of(place));
    }
  }
}
