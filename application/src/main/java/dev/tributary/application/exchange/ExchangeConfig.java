package dev.tributary.application.exchange;

import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import java.time.Duration;

/**
 * What the operator sets for calls.
 *
 * @param limits that a new activity begins with
 * @param retries that a new activity begins with
 * @param longestPause between two attempts of one execution; a longer one is a wait of its task
 * @param keptBytes of each body that are kept in the record of an exchange
 */
public record ExchangeConfig(
    ExchangeLimits limits, RetryPolicy retries, Duration longestPause, int keptBytes) {}
