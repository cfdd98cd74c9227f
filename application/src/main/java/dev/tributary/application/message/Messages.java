package dev.tributary.application.message;

import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.Delivery;
import dev.tributary.domain.message.DeliveryCounts;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.OutboxMessage;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The outbox. Writing methods take part in the caller's transaction. */
public interface Messages {
  /** Opens a delivery; when its task has one already, that one is returned and nothing written. */
  Delivery open(Delivery delivery);

  /** Adds a delivery with all its messages, of a task that has none. */
  void store(Delivery finished, List<OutboxMessage> messages);

  /** Adds messages; one whose task and line are there already is left as it is. */
  void add(List<OutboxMessage> messages);

  /** Which of these addresses got a message of the delivery. */
  Set<Address> reached(DeliveryId delivery, Collection<Address> addresses);

  DeliveryCounts counts(DeliveryId delivery);

  /** Records that all recipients are processed; false when that was recorded already. */
  boolean close(DeliveryId delivery, Instant at);

  /**
   * Removes the oldest of what was finished before {@code instant}: at most {@code limit} messages,
   * and deliveries without messages. Returns how many; 0 when nothing is left.
   */
  int removeBefore(Instant instant, int limit);
}
