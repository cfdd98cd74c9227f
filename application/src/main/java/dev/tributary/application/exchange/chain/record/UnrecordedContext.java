package dev.tributary.application.exchange.chain.record;

import dev.tributary.application.exchange.CallContext;
import dev.tributary.application.exchange.RetryState;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.domain.problem.Message;
import java.util.Optional;
import java.util.function.Supplier;

/** A preview, which has no journal, no task and no earlier execution. */
public record UnrecordedContext() implements CallContext {
  @Override
  public void info(Message message) {}

  @Override
  public <T> T write(Supplier<T> work) {
    return work.get();
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
    throw new IllegalStateException("a preview is not paused: '%s'".formatted(state));
  }

  @Override
  public CancelSignal cancel() {
    return CancelSignal.NEVER;
  }
}
