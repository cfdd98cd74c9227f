package dev.tributary.domain.notification;

import java.util.Arrays;
import java.util.Optional;

/** What can happen that somebody is told of. */
public enum EventType {
  RUN_STARTED("run.started", false),
  RUN_FINISHED("run.finished", false),
  RUN_FAILED("run.failed", true),
  RUN_STOPPED("run.stopped", false),
  /** A person is to decide. */
  RUN_WAITS("run.waiting", true),
  /** A brake keeps messages from leaving. */
  RUN_HELD("run.held", true),
  SCHEDULE_MISSED("schedule.missed", true),
  SCHEDULE_DISARMED("schedule.disarmed", true),
  /** A credential of an account or an API key ends soon. */
  CREDENTIAL_ENDS("credential.ends", true),
  DISK_TROUBLE("disk.trouble", true),
  QUEUE_TROUBLE("queue.trouble", true),
  MESSAGE_DELIVERED("message.delivered", false),
  MESSAGE_BOUNCED("message.bounced", false),
  /** An Alert activity of a workflow. */
  ALERT("alert", true);

  private final String id;
  private final boolean attention;

  EventType(String id, boolean attention) {
    this.id = id;
    this.attention = attention;
  }

  /** As in the API and in webhooks. */
  public String id() {
    return id;
  }

  /** Whether a person should look at it; the others are for systems that subscribe to them. */
  public boolean needsAttention() {
    return attention;
  }

  public static Optional<EventType> of(String id) {
    return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
  }
}
