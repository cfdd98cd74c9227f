package dev.tributary.application.observation;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.run.WorkflowRun;
import java.util.Optional;

/** Work that is not observed. */
public final class Unobserved implements Observations {
  @Override
  public ExecutionObservation execution(ActivityContext execution) {
    return new ExecutionObservation() {
      @Override
      public void ended(ActivityOutcome outcome) {}

      @Override
      public void close() {}
    };
  }

  @Override
  public CallObservation attempt(CallKey place, Optional<AccountName> account, long sent) {
    return new CallObservation() {
      @Override
      public Optional<String> traceparent() {
        return Optional.empty();
      }

      @Override
      public void ended(AttemptEnd end) {}

      @Override
      public void close() {}
    };
  }

  @Override
  public void messages(Channel channel, MessageState state, long count) {}

  @Override
  public void runEnded(WorkflowRun run) {}
}
