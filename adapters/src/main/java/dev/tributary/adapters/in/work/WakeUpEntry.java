package dev.tributary.adapters.in.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.application.run.waiting.Waiter;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.waiting.WakeUp;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of a wake-up's entry in the queue.
 *
 * @param format the version of this form
 * @param ended the state in which the child run has ended; missing when the wait ends by its time
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WakeUpEntry(int format, UUID run, long task, int attempt, @Nullable String ended) {
  private static final int FORMAT = 1;

  static WakeUpEntry due(Waiter waiter) {
    return of(waiter, null);
  }

  static WakeUpEntry childEnded(Waiter waiter, WakeUp.ChildEnded child) {
    return of(waiter, child.state());
  }

  private static WakeUpEntry of(Waiter waiter, @Nullable String ended) {
    return new WakeUpEntry(
        FORMAT, waiter.run().value(), waiter.task().value(), waiter.attempt(), ended);
  }

  Waiter waiter() {
    return new Waiter(new RunId(run), new TaskId(task), attempt);
  }

  WakeUp wakeUp() {
    return ended == null ? new WakeUp.Due() : new WakeUp.ChildEnded(ended);
  }
}
