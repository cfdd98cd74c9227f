package dev.tributary.application.activity;

import dev.tributary.application.exchange.CallContext;
import dev.tributary.application.exchange.RetryState;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.domain.problem.Message;
import java.util.Optional;
import java.util.function.Supplier;

/** What a call to the outside needs, from the task that makes it. */
public record TaskCalls(ActivityContext task) implements CallContext {
  @Override
  public void info(Message message) {
    task.info(message);
  }

  @Override
  public <T> T write(Supplier<T> work) {
    return task.write(work);
  }

  @Override
  public boolean repeated() {
    return task.attempt() > 1;
  }

  /** A resume begins the call anew: then no wait has ended. */
  @Override
  public Optional<RetryState> paused() {
    return task.wakeUp().isPresent()
        ? task.checkpoint().flatMap(RetryState::parse)
        : Optional.empty();
  }

  @Override
  public void pause(RetryState state) {
    task.checkpoint(state.text());
  }

  @Override
  public CancelSignal cancel() {
    return action -> task.onCancel(action)::close;
  }
}
