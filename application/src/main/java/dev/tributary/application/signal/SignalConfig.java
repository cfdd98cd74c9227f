package dev.tributary.application.signal;

/**
 * What the operator sets for signals.
 *
 * @param parameterCharacters how many characters the names and values of a signal have at most
 */
public record SignalConfig(int parameterCharacters) {}
