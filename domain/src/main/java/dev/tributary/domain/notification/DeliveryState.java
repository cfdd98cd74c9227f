package dev.tributary.domain.notification;

/** How far the delivery of a notification has come. */
public enum DeliveryState {
  /** To be sent when it is due, for the first time or again. */
  PENDING,
  DELIVERED,
  /** Given up; a person can have it sent again. */
  FAILED
}
