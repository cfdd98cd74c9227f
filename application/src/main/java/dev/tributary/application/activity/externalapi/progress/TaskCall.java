package dev.tributary.application.activity.externalapi.progress;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.TaskCancellation;
import dev.tributary.application.exchange.CallContext;
import dev.tributary.application.exchange.RetryState;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.testrun.CallChoice.Given;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a call needs from the task that makes it.
 *
 * @param reached where the task stands, the call being the next one
 */
public record TaskCall(ActivityContext task, Checkpoint reached) implements CallContext {
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
    return task.wakeUp().isPresent() ? reached.paused() : Optional.empty();
  }

  @Override
  public void pause(RetryState state) {
    task.checkpoint(reached.pausedBy(state).text());
  }

  @Override
  public Optional<Given> given() {
    return task.test().flatMap(test -> test.given(task.activity().id()));
  }

  @Override
  public CancelSignal cancel() {
    return TaskCancellation.of(task);
  }
}
