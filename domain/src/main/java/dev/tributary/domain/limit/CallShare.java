package dev.tributary.domain.limit;

/**
 * Calls that may begin in a piece of time, which lies in one slot of each window.
 *
 * @param from in milliseconds since 1970, by the clock of the ledger
 * @param end the first instant at which they no longer may
 */
public record CallShare(long from, long end, int calls) {}
