package dev.tributary.cli.api;

import org.jspecify.annotations.Nullable;

/**
 * What a signal has done.
 *
 * @param run that it has started
 * @param woken how many runs it has woken
 */
public record SignalReceipt(@Nullable String run, @Nullable Integer woken) {}
