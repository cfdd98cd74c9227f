package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.progress.GroupedWrites;
import dev.tributary.application.exchange.CallContext;
import dev.tributary.application.exchange.RetryState;
import dev.tributary.application.exchange.SpentBudget;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.recording.AttemptStart;
import dev.tributary.application.exchange.recording.Exchanges;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.testrun.CallChoice.Stubbed;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a call needs that is made beside others: its writes are grouped with theirs, and what every
 * call reports stands in its exchange alone.
 */
final class ConcurrentCall implements CallContext {
  private final ActivityContext task;
  private final GroupedWrites writes;
  private final CancelSignal cancel;
  private final Optional<RetryState> before;
  private final Optional<SpentBudget> spent;
  private Optional<RetryState> pausedAt = Optional.empty();

  /**
   * @param before the attempts that were made before the task waited
   * @param spent of the budget of all calls
   */
  ConcurrentCall(
      ActivityContext task,
      GroupedWrites writes,
      CancelSignal cancel,
      Optional<RetryState> before,
      Optional<SpentBudget> spent) {
    this.task = task;
    this.writes = writes;
    this.cancel = cancel;
    this.before = before;
    this.spent = spent;
  }

  /** Where the call was paused; empty when it was not. */
  Optional<RetryState> pausedAt() {
    return pausedAt;
  }

  @Override
  public void info(Message message) {
    task.info(message);
  }

  /** Thousands of calls are no journal that is read. */
  @Override
  public void trace(Message message) {}

  @Override
  public <T> T write(Supplier<T> work) {
    return writes.write(work);
  }

  @Override
  public Exchange prepare(AttemptStart attempt, Exchanges exchanges) {
    return writes.prepare(attempt, exchanges);
  }

  @Override
  public Optional<SpentBudget> spent() {
    return spent;
  }

  @Override
  public boolean repeated() {
    return task.attempt() > 1;
  }

  @Override
  public Optional<RetryState> paused() {
    return before;
  }

  /** Stored by the task when this call is the next one. */
  @Override
  public void pause(RetryState state) {
    pausedAt = Optional.of(state);
  }

  @Override
  public Optional<Stubbed> stubbed() {
    return task.test().flatMap(test -> test.stubbed(task.activity().id()));
  }

  @Override
  public CancelSignal cancel() {
    return cancel;
  }
}
