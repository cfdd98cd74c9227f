package dev.tributary.application.activity;

import java.time.ZoneId;

/**
 * What the operator sets for dry runs.
 *
 * @param zone the time zone of workflows that name none
 */
public record DryRunConfig(ZoneId zone) {}
