package dev.tributary.application.exchange;

import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.exchange.RetryPolicy;

/**
 * How a call may be made.
 *
 * @param retries when a failed attempt is tried again
 * @param repeats whether and how sending twice is made safe
 */
public record CallPolicy(ExchangeLimits limits, RetryPolicy retries, RetrySafety repeats) {}
