/**
 * Calls to the outside: one call with its retries, limits and records ({@link
 * dev.tributary.application.exchange.SendCall}), over a port that sends a single attempt.
 */
@NullMarked
package dev.tributary.application.exchange;

import org.jspecify.annotations.NullMarked;
