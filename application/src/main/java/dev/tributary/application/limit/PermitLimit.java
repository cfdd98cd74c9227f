package dev.tributary.application.limit;

/** So many at the same time at most, over all nodes. */
public record PermitLimit(String name, int permits) {
  public PermitLimit {
    if (permits < 1) {
      throw new IllegalArgumentException(
          "a limit has 1 permit or more: '%s', %d".formatted(name, permits));
    }
  }
}
