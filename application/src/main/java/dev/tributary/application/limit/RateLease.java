package dev.tributary.application.limit;

import java.time.Duration;

/**
 * A share of a rate.
 *
 * @param delay how long it is until the share may be used
 * @param events how many it allows
 */
public record RateLease(Duration delay, int events) {}
