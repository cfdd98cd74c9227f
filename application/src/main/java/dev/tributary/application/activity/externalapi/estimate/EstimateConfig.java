package dev.tributary.application.activity.externalapi.estimate;

import java.time.Duration;

/**
 * What the operator sets for estimates.
 *
 * @param callTime how long a call is assumed to take of which none was recorded
 * @param perOrigin calls of a node to one origin at the same time
 */
public record EstimateConfig(Duration callTime, int perOrigin) {}
