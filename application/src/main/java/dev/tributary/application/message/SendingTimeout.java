package dev.tributary.application.message;

import java.time.Duration;

/**
 * How long a message may be in the state of being sent before its outcome is recorded as unknown.
 *
 * @param duration longer than one message may take
 */
public record SendingTimeout(Duration duration) {}
