package dev.tributary.application.notification;

import dev.tributary.domain.notification.Notification;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored notifications. Everything takes part in the caller's transaction. */
public interface Notifications {
  /**
   * Stores those with a recipient, by a rule, by their own audience or as supervisors of the
   * workflow, with a delivery for each of its recipients; a muted or disabled rule delivers
   * nothing. Supervisors whom a muted rule of the event addresses are left out. One that is
   * notified once and was stored before is left out and kept as if it had happened now. Needs no
   * result, so it costs no round trip.
   */
  void record(List<Notification> happened);

  /** The newest first, from before {@code before}. */
  List<StoredNotification> list(Filter filter, Optional<UUID> before, int limit);

  Optional<StoredNotification> find(UUID id);

  /** Those of {@code ids} that are stored, in their order. */
  List<StoredNotification> all(List<UUID> ids);

  /** False when it was acknowledged before. */
  boolean acknowledge(UUID id, String by, Instant now);

  /**
   * Deletes at most {@code limit} that are older, with their deliveries; returns how many. One that
   * is notified once is kept for as long as it is recorded again.
   */
  int removeBefore(Instant end, int limit);

  /**
   * Which ones.
   *
   * @param open only those that need attention and are not acknowledged
   */
  record Filter(boolean open, Optional<WorkflowName> workflow) {
    public static final Filter ALL = new Filter(false, Optional.empty());
  }

  /**
   * A stored one; the workflow of its run is that of its subject.
   *
   * @param id sorts by time
   */
  record StoredNotification(
      UUID id, Notification notification, Optional<Acknowledgement> acknowledged) {}

  /** Who has seen to it. */
  record Acknowledgement(String by, Instant at) {}
}
