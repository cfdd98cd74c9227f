package dev.tributary.application.access.audit;

import java.time.Duration;

/**
 * How long entries of the audit trail are retained.
 *
 * @param period from the instant of an entry
 */
public record AuditRetention(Duration period) {}
