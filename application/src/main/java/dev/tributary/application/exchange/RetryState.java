package dev.tributary.application.exchange;

import java.time.Instant;

/**
 * Where a call is whose next attempt follows a long pause.
 *
 * @param attempts that were made
 * @param deadline of the whole call
 */
public record RetryState(int attempts, Instant deadline) {}
