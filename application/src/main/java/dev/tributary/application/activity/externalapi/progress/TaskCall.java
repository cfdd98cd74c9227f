package dev.tributary.application.activity.externalapi.progress;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.TaskCancellation;
import dev.tributary.application.exchange.CallContext;
import dev.tributary.application.exchange.RetryState;
import dev.tributary.application.exchange.SpentBudget;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.recording.AttemptStart;
import dev.tributary.application.exchange.recording.Exchanges;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.testrun.CallChoice.Stubbed;
import java.util.List;
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

  /** An attempt that is spent of a budget stays spent, whatever becomes of the program. */
  @Override
  public Exchange prepare(AttemptStart attempt, Exchanges exchanges) {
    return write(
        () -> {
          if (reached.spent().isPresent()) {
            task.checkpoint(reached.text());
          }
          return exchanges.prepare(List.of(attempt)).getFirst();
        });
  }

  @Override
  public Optional<SpentBudget> spent() {
    return reached.spent();
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
  public Optional<Stubbed> stubbed() {
    return task.test().flatMap(test -> test.stubbed(task.activity().id()));
  }

  @Override
  public CancelSignal cancel() {
    return TaskCancellation.of(task);
  }
}
