package dev.tributary.application.signal;

/**
 * What the operator sets for signals.
 *
 * @param parameterCharacters how many characters the names and values of a signal have at most
 * @param chain how many runs signal each other at most, one after the other
 */
public record SignalLimits(int parameterCharacters, int chain) {}
