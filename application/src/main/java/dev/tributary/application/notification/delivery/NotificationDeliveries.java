package dev.tributary.application.notification.delivery;

import dev.tributary.domain.notification.DeliveryState;
import dev.tributary.domain.problem.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored deliveries of notifications. Everything takes part in the caller's transaction. */
public interface NotificationDeliveries {
  /**
   * Claims what is due first: one delivery, or as many to the same hook as one of its requests
   * carries. What a claim has put together stays together, under the same id, until it is settled.
   * A hook that another claim is at work on comes later; one that waits to be repeated is
   * overtaken.
   *
   * @param lease after which another claim may take it: the present one is considered dead
   */
  Optional<ClaimedBatch> claim(Instant now, Duration lease);

  /** Nothing when another claim has taken it since. */
  void delivered(ClaimedBatch batch, Instant now);

  /**
   * As {@link #delivered}.
   *
   * @param again when it is due again; empty when it is given up
   */
  void failed(ClaimedBatch batch, Message reason, Optional<Instant> again, Instant now);

  /** False when it is not given up or delivered. */
  boolean replay(long delivery, Instant now);

  Optional<StoredDelivery> find(long delivery);

  /** The newest first, from before {@code before}. */
  List<StoredDelivery> list(Filter filter, Optional<Long> before, int limit);

  /** Which ones. */
  record Filter(Optional<DeliveryState> state, Optional<UUID> notification) {}

  /**
   * Deliveries that leave together.
   *
   * @param id by which the receiver recognises a repeat
   * @param target empty for a person of the notification's own audience
   * @param address of mail; empty for a hook
   * @param attempt from 1
   * @param notifications in their order
   */
  record ClaimedBatch(
      UUID id, String target, String address, int attempt, List<UUID> notifications) {
    public ClaimedBatch {
      notifications = List.copyOf(notifications);
    }
  }

  /**
   * A delivery.
   *
   * @param due when it is sent, for the first time or again
   * @param settled when it was delivered or given up
   * @param failure why the last attempt failed
   */
  record StoredDelivery(
      long id,
      UUID notification,
      String target,
      String address,
      DeliveryState state,
      int attempts,
      Optional<Instant> due,
      Optional<Instant> settled,
      Optional<Message> failure) {}
}
