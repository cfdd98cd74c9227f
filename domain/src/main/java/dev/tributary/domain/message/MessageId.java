package dev.tributary.domain.message;

import java.util.UUID;

/** The id of a message; a UUIDv7, so ids sort by time. */
public record MessageId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
