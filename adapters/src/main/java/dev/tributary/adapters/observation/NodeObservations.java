package dev.tributary.adapters.observation;

import dev.tributary.adapters.sql.AfterCommit;
import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.observation.CallObservation;
import dev.tributary.application.observation.ExecutionObservation;
import dev.tributary.application.observation.Observations;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.WorkflowRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Passes what this node does to its metrics, its traces and its log. */
@ApplicationScoped
public class NodeObservations implements Observations {
  private final WorkMetrics metrics;
  private final RunTraces traces;
  private final AfterCommit afterCommit;

  public NodeObservations(WorkMetrics metrics, RunTraces traces, AfterCommit afterCommit) {
    this.metrics = metrics;
    this.traces = traces;
    this.afterCommit = afterCommit;
  }

  @Override
  public ExecutionObservation execution(ActivityContext execution) {
    return new ObservedExecution(execution, metrics, traces);
  }

  @Override
  public CallObservation attempt(CallKey place, Optional<AccountName> account, long sent) {
    return new AttemptObservation(place, account, sent, metrics, traces);
  }

  @Override
  public void messages(Channel channel, MessageState state, long count) {
    if (count > 0) {
      afterCommit.once(new Object(), () -> metrics.messages(channel, state, count));
    }
  }

  @Override
  public void runEnded(WorkflowRun run) {
    RunState state = run.state();
    afterCommit.once(
        new Ended(run.id()),
        () -> {
          metrics.runEnded(state);
          traces.runEnded(run.id(), state);
        });
  }

  /** The end of a run within one transaction. */
  private record Ended(RunId run) {}
}
