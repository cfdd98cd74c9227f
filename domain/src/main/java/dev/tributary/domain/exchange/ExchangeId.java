package dev.tributary.domain.exchange;

import java.util.UUID;

/** Names one attempt; ordered by time (UUIDv7). */
public record ExchangeId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
