package dev.tributary.application.activity.externalapi.incremental;

/**
 * What the operator sets for windows of time.
 *
 * @param most windows of an execution
 */
public record WindowLimits(long most) {}
