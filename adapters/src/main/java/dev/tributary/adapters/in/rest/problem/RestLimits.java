package dev.tributary.adapters.in.rest.problem;

import java.time.Duration;

/**
 * The limits of a request.
 *
 * @param bodyBytes the largest body that is read
 * @param requestBytes the largest request that brings no file
 * @param slowestBody how slowly a body may arrive
 * @param longestWait how long a response is held back at most, whatever the caller prefers
 */
public record RestLimits(
    long bodyBytes, long requestBytes, SlowestBody slowestBody, Duration longestWait) {

  /** At least so many bytes in each such time. */
  public record SlowestBody(long bytes, Duration time) {}
}
