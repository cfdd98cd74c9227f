package dev.tributary.application.activity.externalapi;

import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.exchange.retry.TotalBudget;

/** Settings of External API whose calls share a budget. */
public final class TotalBudgets {
  private TotalBudgets() {}

  public static ExternalApiSettings within(TotalBudget total, ExternalApiSettings settings) {
    CallSettings call = settings.execution();
    RetryPolicy own = call.retry();
    return settings.withExecution(
        new CallSettings(
            call.method(),
            call.url(),
            call.query(),
            call.headers(),
            call.body(),
            call.idempotencyKey(),
            call.safeToRepeat(),
            new RetryPolicy(
                own.attempts(), own.backoff(), own.waitFrom(), own.longestRetryAfter(), total),
            call.account()));
  }
}
