package dev.tributary.domain.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The events that notifications are about. */
public enum EventType {
  RUN_STARTED(Concern.SYSTEMS),
  RUN_FINISHED(Concern.SYSTEMS),
  RUN_FAILED(Concern.SUPERVISORS),
  RUN_STOPPED(Concern.SYSTEMS),
  /** A person is to decide. */
  RUN_WAITS(Concern.SUPERVISORS),
  /** A brake keeps messages from leaving. */
  RUN_HELD(Concern.SUPERVISORS),
  /** A run exceeds its maximum duration. */
  RUN_OVERDUE(Concern.SUPERVISORS),
  SCHEDULE_MISSED(Concern.SUPERVISORS),
  SCHEDULE_DISARMED(Concern.SUPERVISORS),
  /** A credential of an account or an API key ends soon. */
  CREDENTIAL_ENDS(Concern.OPERATORS),
  DISK_TROUBLE(Concern.OPERATORS),
  QUEUE_TROUBLE(Concern.OPERATORS),
  MESSAGE_DELIVERED(Concern.SYSTEMS),
  MESSAGE_BOUNCED(Concern.SYSTEMS),
  /** An Alert activity of a workflow, which names whom it notifies. */
  ALERT(Concern.OPERATORS);

  /** Whom it concerns, whatever the rules say. */
  private enum Concern {
    /** Those that subscribe to it. */
    SYSTEMS,
    /** A person should look at it. */
    OPERATORS,
    /** A person should look at it, and those of the workflow are notified. */
    SUPERVISORS
  }

  private final Concern concern;

  EventType(Concern concern) {
    this.concern = concern;
  }

  /** As in the API and in webhooks: {@code RUN_FAILED} as {@code run.failed}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
  }

  /** Whether a person should look at it; the others are for systems that subscribe to them. */
  public boolean needsAttention() {
    return concern != Concern.SYSTEMS;
  }

  /** Whether the supervisors of the workflow are notified without a rule. */
  public boolean notifiesSupervisors() {
    return concern == Concern.SUPERVISORS;
  }

  public static Optional<EventType> of(String id) {
    return Arrays.stream(values()).filter(type -> type.id().equals(id)).findFirst();
  }
}
