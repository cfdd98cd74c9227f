package dev.tributary.application.outage;

import java.time.Duration;

/**
 * How long what must not be forgotten is kept in hand.
 *
 * @param time from the first failure to write it
 */
public record OutageLimit(Duration time) {}
