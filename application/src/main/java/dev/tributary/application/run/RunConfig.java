package dev.tributary.application.run;

import java.time.Duration;
import java.time.ZoneId;

/**
 * What the operator decides about runs.
 *
 * @param zone the time zone of workflows that name none
 * @param history how long ended runs are kept when their workflow does not say
 * @param maxDeaths how many nodes may die under one task before it fails
 */
public record RunConfig(ZoneId zone, Duration history, int maxDeaths) {}
