package dev.tributary.application.idempotency;

import java.time.Instant;
import java.util.Optional;

/**
 * The stored responses to idempotent requests. Every method takes part in the caller's transaction.
 */
public interface IdempotencyRecords {
  /** Locks {@code key} for this transaction; false, at once, while another one has it. */
  boolean lock(String sender, String key);

  Optional<IdempotencyRecord> find(String sender, String key);

  void store(String sender, RepeatableRequest request, String response, Instant now);

  /** Removes what was stored before {@code instant}. */
  void removeBefore(Instant instant);

  /** The request of then, by its hash, and its response. */
  record IdempotencyRecord(String hash, String response) {}
}
