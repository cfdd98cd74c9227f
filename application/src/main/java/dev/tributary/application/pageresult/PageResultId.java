package dev.tributary.application.pageresult;

import java.util.UUID;

/** Names a stored page in an address; random, so that it cannot be guessed. */
public record PageResultId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
