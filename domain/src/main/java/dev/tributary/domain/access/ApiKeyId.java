package dev.tributary.domain.access;

import java.util.UUID;

/** Names an API key in addresses and in the audit trail. */
public record ApiKeyId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
