package dev.tributary.application.exchange;

import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.exchange.cache.CachePolicy;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.exchange.rule.ResponseRule;
import java.util.List;

/**
 * How a call may be made.
 *
 * @param retries when a failed attempt is tried again
 * @param repeats whether and how sending twice is made safe
 * @param rules for its responses, of which the first that matches counts
 * @param cache when the response of an earlier call is used again
 * @param personal whether the request holds personal data
 */
public record CallPolicy(
    ExchangeLimits limits,
    RetryPolicy retries,
    RetrySafety repeats,
    List<ResponseRule> rules,
    CachePolicy cache,
    boolean personal) {
  /** A call that uses no cache and holds no personal data. */
  public CallPolicy(
      ExchangeLimits limits, RetryPolicy retries, RetrySafety repeats, List<ResponseRule> rules) {
    this(limits, retries, repeats, rules, CachePolicy.OFF, false);
  }

  /** The same for a request that holds personal data. */
  public CallPolicy ofPersonalData() {
    return new CallPolicy(limits, retries, repeats, rules, cache, true);
  }

  /** The same for a call that needs a response of now. */
  public CallPolicy refreshing() {
    return new CallPolicy(limits, retries, repeats, rules, cache.refreshing(), personal);
  }

  public CallPolicy {
    rules = List.copyOf(rules);
  }
}
