package dev.tributary.application.pageresult;

import java.time.Duration;

/** How long a stored page can be shown. */
public record PageResultRetention(Duration period) {}
