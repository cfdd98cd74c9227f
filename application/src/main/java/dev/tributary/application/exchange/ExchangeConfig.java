package dev.tributary.application.exchange;

import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.exchange.RetryPolicy;

/**
 * What the operator sets for calls.
 *
 * @param limits that a new activity begins with
 * @param retries that a new activity begins with
 * @param keptBytes of each body that are kept in the record of an exchange
 */
public record ExchangeConfig(ExchangeLimits limits, RetryPolicy retries, int keptBytes) {}
