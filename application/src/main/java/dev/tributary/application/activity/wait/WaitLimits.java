package dev.tributary.application.activity.wait;

import java.time.Duration;

/**
 * @param longest duration of a wait
 */
public record WaitLimits(Duration longest) {}
