package dev.tributary.application.activity.externalapi.asynchronous;

import dev.tributary.application.exchange.CallContext;
import dev.tributary.application.exchange.RetryState;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.domain.problem.Message;
import java.util.Optional;
import java.util.function.Supplier;

/** A call after the end of its task: the exchange is its only record. */
record EndContext(DueJobs transactions) implements CallContext {
  @Override
  public void info(Message message) {}

  @Override
  public <T> T write(Supplier<T> work) {
    return transactions.write(work);
  }

  @Override
  public boolean repeated() {
    return false;
  }

  @Override
  public Optional<RetryState> paused() {
    return Optional.empty();
  }

  @Override
  public void pause(RetryState state) {
    // The job stays due.
  }

  @Override
  public CancelSignal cancel() {
    return CancelSignal.NEVER;
  }
}
