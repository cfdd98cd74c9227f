package dev.tributary.domain.run;

import java.util.UUID;

/** The id of a run; a UUIDv7, so ids sort by time. */
public record RunId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
