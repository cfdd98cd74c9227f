package dev.tributary.application.message;

import dev.tributary.domain.message.DeliveryId;

/**
 * Deliveries whose messages are kept from leaving: none of them is claimed for sending, neither by
 * the task nor by a person. Every method takes part in the caller's transaction.
 */
public interface HeldDeliveries {
  /** Keeps the messages that are ready from leaving. */
  void hold(DeliveryId delivery);

  /** Lets them leave. */
  void release(DeliveryId delivery);

  /** Puts messages that are ready into the sandbox; returns how many, 0 when none is left. */
  int sandbox(DeliveryId delivery, int limit);

  /** Stops messages that are ready; returns how many, 0 when none is left. */
  int stop(DeliveryId delivery, int limit);
}
