package dev.tributary.application.activity.externalapi.progress;

/**
 * How many rows of the responses were left out.
 *
 * @param filtered by the condition of rows
 * @param duplicates of rows that stayed
 */
public record LeftOut(long filtered, long duplicates) {}
