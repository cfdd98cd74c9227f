package dev.tributary.application.exchange;

import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.retry.TotalBudget;
import java.time.Instant;
import java.util.Optional;

/** What the calls of an execution have spent of their budget; all its threads share it. */
public final class SpentBudget {
  private final Instant began;
  private long attempts;

  /**
   * @param attempts that were made
   * @param began when the first call did
   */
  public SpentBudget(long attempts, Instant began) {
    this.attempts = attempts;
    this.began = began;
  }

  /** When the first call began. */
  public Instant began() {
    return began;
  }

  /** How many attempts were made. */
  public synchronized long attempts() {
    return attempts;
  }

  /**
   * An attempt begins.
   *
   * @throws ExchangeFailed when the budget has none left
   */
  public synchronized void spend(TotalBudget budget, Instant now) {
    Optional<ExchangeFailure> refused = refusal(budget, now);
    if (refused.isPresent()) {
      throw new ExchangeFailed(refused.get());
    }
    attempts++;
  }

  /** Why no attempt may begin at that time; empty when one may. */
  public synchronized Optional<ExchangeFailure> refusal(TotalBudget budget, Instant then) {
    return budget.refusal(attempts, began, then);
  }
}
