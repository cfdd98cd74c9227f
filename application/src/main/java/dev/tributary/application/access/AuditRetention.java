package dev.tributary.application.access;

import java.time.Duration;

/**
 * How long the audit trail is kept.
 *
 * @param period from the moment of an entry
 */
public record AuditRetention(Duration period) {}
