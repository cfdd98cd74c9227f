package dev.tributary.application.message;

import java.time.Duration;

/**
 * How long mailboxes stay in quarantine; the wish to hear no more is kept for ever.
 *
 * @param period from the refusal
 */
public record SuppressionRetention(Duration period) {}
