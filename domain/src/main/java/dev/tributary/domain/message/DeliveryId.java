package dev.tributary.domain.message;

import java.util.UUID;

/** The id of a delivery: what one activation of one channel activity sends; a UUIDv7. */
public record DeliveryId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
