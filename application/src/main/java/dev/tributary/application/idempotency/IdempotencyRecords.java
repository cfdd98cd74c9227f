package dev.tributary.application.idempotency;

import java.time.Instant;
import java.util.Optional;

/**
 * The stored responses to idempotent requests. Every method takes part in the caller's transaction.
 */
public interface IdempotencyRecords {
  /** Locks {@code key} for this transaction; false, at once, while another one has it. */
  boolean lock(String sender, String key);

  /** What was stored at {@code since} or later. */
  Optional<IdempotencyRecord> find(String sender, String key, Instant since);

  /** Replaces what was stored before for the same key. */
  void store(String sender, RepeatableRequest request, String response, Instant now);

  /**
   * Removes at most {@code limit} records that were stored before {@code instant}; returns how
   * many.
   */
  int removeBefore(Instant instant, int limit);

  /** The request of then, by its hash, and its response. */
  record IdempotencyRecord(String hash, String response) {}
}
