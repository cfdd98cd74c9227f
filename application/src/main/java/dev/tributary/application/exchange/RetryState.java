package dev.tributary.application.exchange;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * Where a call is whose next attempt follows a long pause.
 *
 * @param attempts that were made
 * @param deadline of the whole call
 * @param url of the call, as it may be shown
 * @param status of the last attempt, when a response came
 */
public record RetryState(int attempts, Instant deadline, String url, OptionalInt status) {}
