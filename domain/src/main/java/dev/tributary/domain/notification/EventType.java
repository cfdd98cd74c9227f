package dev.tributary.domain.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can happen that somebody is told of. */
public enum EventType {
  RUN_STARTED(false),
  RUN_FINISHED(false),
  RUN_FAILED(true),
  RUN_STOPPED(false),
  /** A person is to decide. */
  RUN_WAITS(true),
  /** A brake keeps messages from leaving. */
  RUN_HELD(true),
  /** A run exceeds its maximum duration. */
  RUN_OVERDUE(true),
  SCHEDULE_MISSED(true),
  SCHEDULE_DISARMED(true),
  /** A credential of an account or an API key ends soon. */
  CREDENTIAL_ENDS(true),
  DISK_TROUBLE(true),
  QUEUE_TROUBLE(true),
  MESSAGE_DELIVERED(false),
  MESSAGE_BOUNCED(false),
  /** An Alert activity of a workflow. */
  ALERT(true);

  private final boolean attention;

  EventType(boolean attention) {
    this.attention = attention;
  }

  /** As in the API and in webhooks: {@code RUN_FAILED} as {@code run.failed}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
  }

  /** Whether a person should look at it; the others are for systems that subscribe to them. */
  public boolean needsAttention() {
    return attention;
  }

  public static Optional<EventType> of(String id) {
    return Arrays.stream(values()).filter(type -> type.id().equals(id)).findFirst();
  }
}
