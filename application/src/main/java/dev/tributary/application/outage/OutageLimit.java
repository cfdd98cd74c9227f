package dev.tributary.application.outage;

import java.time.Duration;

/**
 * How long a required write is retried.
 *
 * @param time from the first failure to write it
 */
public record OutageLimit(Duration time) {}
