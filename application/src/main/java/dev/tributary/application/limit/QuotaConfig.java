package dev.tributary.application.limit;

import java.time.Duration;

/**
 * What the operator sets for quotas that APIs report.
 *
 * @param longestReset from now to a reported reset; a report with a later one is not believed, so
 *     that one bad header holds no account for years
 */
public record QuotaConfig(Duration longestReset) {}
