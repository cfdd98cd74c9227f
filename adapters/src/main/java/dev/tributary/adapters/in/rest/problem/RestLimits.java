package dev.tributary.adapters.in.rest.problem;

import java.time.Duration;

/**
 * The limits of a request.
 *
 * @param bodyBytes the largest body that is read
 * @param requestBytes the largest request that brings no file
 * @param slowestBody how slowly a body may arrive
 * @param longestWait how long a response is held back at most, whatever the caller prefers
 * @param workerWait how long a start waits for a worker of this node
 */
public record RestLimits(
    long bodyBytes,
    long requestBytes,
    SlowestBody slowestBody,
    Duration longestWait,
    Duration workerWait) {

  /** At least so many bytes in each such time. */
  public record SlowestBody(long bytes, Duration time) {}
}
