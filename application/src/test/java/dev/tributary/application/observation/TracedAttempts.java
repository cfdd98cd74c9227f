package dev.tributary.application.observation;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.observation.CallObservation.AttemptEnd;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.run.WorkflowRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Attempts that are traced, with how they ended: empty for one that was stopped. */
public final class TracedAttempts implements Observations {
  /** What each attempt may send. */
  public static final String TRACEPARENT =
      "00-0189898989897000800000000000000a-00f067aa0ba902b7-01";

  private final Unobserved others = new Unobserved();
  private final List<Optional<AttemptEnd>> ends = new ArrayList<>();

  public List<Optional<AttemptEnd>> ends() {
    return List.copyOf(ends);
  }

  @Override
  public CallObservation attempt(CallKey place, Optional<AccountName> account, long sent) {
    return new CallObservation() {
      private Optional<AttemptEnd> known = Optional.empty();

      @Override
      public Optional<String> traceparent() {
        return Optional.of(TRACEPARENT);
      }

      @Override
      public void ended(AttemptEnd end) {
        known = Optional.of(end);
      }

      @Override
      public void close() {
        ends.add(known);
      }
    };
  }

  @Override
  public ExecutionObservation execution(ActivityContext execution) {
    return others.execution(execution);
  }

  @Override
  public void messages(Channel channel, MessageState state, long count) {}

  @Override
  public void runEnded(WorkflowRun run) {}
}
