package dev.tributary.application.message;

import java.time.Duration;

/**
 * After how long a message that is being sent, but that nobody may be sending any more, is given
 * up.
 *
 * @param duration longer than one message may take
 */
public record SendingTimeout(Duration duration) {}
