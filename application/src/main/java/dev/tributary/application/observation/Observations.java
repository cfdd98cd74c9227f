package dev.tributary.application.observation;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.DeliveryCounts;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.run.WorkflowRun;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reports the work of this node to operators: as metrics, as traces, and as fields of the log. No
 * method throws, waits or uses the database; each may be called within a transaction.
 */
public interface Observations {
  /** An execution begins on this thread, which closes the observation. */
  ExecutionObservation execution(ActivityContext execution);

  /**
   * An attempt of a call begins on this thread, which closes the observation.
   *
   * @param sent bytes of the body of its request
   */
  CallObservation attempt(CallKey place, Optional<AccountName> account, long sent);

  /**
   * So many messages have got this state, which counts when the present transaction is committed.
   */
  void messages(Channel channel, MessageState state, long count);

  /** A delivery has ended: reports its messages that were given to no server. */
  default void deliveryEnded(Channel channel, DeliveryCounts counts) {
    Stream.of(MessageState.SANDBOXED, MessageState.EXCLUDED, MessageState.STOPPED)
        .forEach(state -> messages(channel, state, counts.in(state)));
  }

  /** The run has come to an end, which counts when the present transaction is committed. */
  void runEnded(WorkflowRun run);
}
