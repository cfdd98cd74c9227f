package dev.tributary.application.run;

import java.time.Duration;
import java.time.ZoneId;

/**
 * What the operator sets for runs.
 *
 * @param zone the time zone of workflows that name none
 * @param history how long ended runs are retained unless their workflow sets it
 * @param maxDeaths how many nodes may die under one task before it fails
 */
public record RunConfig(ZoneId zone, Duration history, int maxDeaths) {}
