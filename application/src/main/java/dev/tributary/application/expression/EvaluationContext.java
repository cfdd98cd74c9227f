package dev.tributary.application.expression;

import dev.tributary.domain.value.Variables;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What an expression depends on beside its rows. The same context gives the same result, so that a
 * repeat after a crash does the same.
 *
 * @param now what {@code GetDate()} means
 * @param zone in which an instant has a day and an hour
 * @param seed what {@code Random()} and {@code newUUID()} are derived from
 */
public record EvaluationContext(Variables variables, Instant now, ZoneId zone, String seed) {}
