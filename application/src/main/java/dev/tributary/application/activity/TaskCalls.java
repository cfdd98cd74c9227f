package dev.tributary.application.activity;

import dev.tributary.application.exchange.CallContext;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.domain.problem.Message;
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

  @Override
  public CancelSignal cancel() {
    return action -> task.onCancel(action)::close;
  }
}
