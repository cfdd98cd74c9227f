package dev.tributary.application.activity.externalapi.asynchronous;

/**
 * How much of a job is read.
 *
 * @param bytes that a response about a job may have
 */
public record JobLimits(int bytes) {
  public JobLimits {
    if (bytes < 1) {
      throw new IllegalArgumentException("a response has at least 1 byte: " + bytes);
    }
  }
}
