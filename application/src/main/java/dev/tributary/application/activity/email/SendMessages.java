package dev.tributary.application.activity.email;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ClaimLost;
import dev.tributary.application.activity.TaskCalls;
import dev.tributary.application.exchange.ExchangeFailed;
import dev.tributary.application.exchange.Sleeper;
import dev.tributary.application.message.MessageTransport;
import dev.tributary.application.message.MessageTransport.Lease;
import dev.tributary.application.message.MessageTransport.Outgoing;
import dev.tributary.application.message.SendOutcome;
import dev.tributary.application.message.SendOutcome.Unreachable;
import dev.tributary.application.message.SettleMessages;
import dev.tributary.application.message.SettleMessages.SettlementResult;
import dev.tributary.application.message.Transmissions;
import dev.tributary.application.message.UnsubscribeLinks;
import dev.tributary.application.outage.RetryUntilAvailable;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.DeliveryRetries;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.problem.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends what is ready: as many at once as connections are held, each marked before its first byte
 * and settled after the response, before its connection is released. So a crash leaves no more
 * messages in doubt than the node has connections, however many deliveries it works on.
 */
@ApplicationScoped
public class SendMessages {
  private static final Duration LEASE_TIMEOUT = Duration.ofSeconds(1);

  private final MessageTransport transport;
  private final Transmissions transmissions;
  private final SettleMessages settle;
  private final RetryUntilAvailable retryUntilAvailable;
  private final DeliveryRetries retries;
  private final UnsubscribeLinks links;
  private final Sleeper sleeper;
  private final InstantSource clock;

  public SendMessages(
      MessageTransport transport,
      Transmissions transmissions,
      SettleMessages settle,
      RetryUntilAvailable retryUntilAvailable,
      DeliveryRetries retries,
      UnsubscribeLinks links,
      Sleeper sleeper,
      InstantSource clock) {
    this.transport = transport;
    this.transmissions = transmissions;
    this.settle = settle;
    this.retryUntilAvailable = retryUntilAvailable;
    this.retries = retries;
    this.links = links;
    this.sleeper = sleeper;
    this.clock = clock;
  }

  /**
   * Returns when no message is ready any more, or the run is stopped.
   *
   * @param repeatUnknown whether a message that may have arrived is sent again
   * @return why the rest could not be sent
   */
  Optional<ActivityFailure> send(
      DeliveryId delivery, boolean repeatUnknown, ActivityContext context) {
    settleAbandoned(delivery, repeatUnknown, context);
    DeliveryAbortPolicy obstacles = new DeliveryAbortPolicy(retries);
    while (!context.cancelled()) {
      List<SettlementResult> reported = sendSome(delivery, repeatUnknown, context);
      if (context.cancelled()) {
        return Optional.empty();
      }
      if (reported.isEmpty()) {
        if (!awaitNext(delivery, context)) {
          return Optional.empty();
        }
        continue;
      }
      obstacles.note(reported);
      Optional<ActivityFailure> failure = obstacles.failure();
      if (failure.isPresent()) {
        requeue(obstacles.refused(), context);
        return failure;
      }
      obstacles.obstacle().ifPresent(met -> pause(met, obstacles.consecutiveFailures(), context));
    }
    return Optional.empty();
  }

  private void settleAbandoned(
      DeliveryId delivery, boolean repeatUnknown, ActivityContext context) {
    MessageState state = repeatUnknown ? MessageState.READY : MessageState.UNKNOWN;
    context.write(() -> transmissions.settleAbandoned(delivery, state));
  }

  /** A refusal of the sending side is no fault of the messages: they wait for a resume. */
  private void requeue(List<OutboxMessage> refused, ActivityContext context) {
    context.write(
        () -> {
          transmissions.requeue(refused);
          return refused.size();
        });
  }

  private void pause(Unreachable met, int consecutiveFailures, ActivityContext context) {
    Duration pause = retries.pauseAfter(consecutiveFailures);
    context.warn(Message.of("email.server", met.detail(), pause.toSeconds()));
    pause(pause, context);
  }

  /** What became of the next messages; empty when none is due or no connection is free. */
  private List<SettlementResult> sendSome(
      DeliveryId delivery, boolean repeatUnknown, ActivityContext context) {
    Optional<Lease> free = transport.lease(Integer.MAX_VALUE, LEASE_TIMEOUT);
    if (free.isEmpty()) {
      return List.of();
    }
    try (Lease lease = free.get()) {
      List<OutboxMessage> batch =
          context.write(() -> transmissions.claim(delivery, clock.instant(), lease.connections()));
      if (batch.isEmpty()) {
        return List.of();
      }
      Map<MessageId, SendOutcome> outcomes =
          lease.send(outgoing(batch), new TaskCalls(context).cancel());
      List<SettlementResult> reported =
          batch.stream()
              .map(message -> new SettlementResult(message, outcome(outcomes, message.id())))
              .toList();
      retryUntilAvailable.write(() -> settled(reported, repeatUnknown, context));
      return reported;
    }
  }

  /** A stop of the run does not change the outcomes that the server reported. */
  private int settled(
      List<SettlementResult> reported, boolean repeatUnknown, ActivityContext context) {
    try {
      return context.write(() -> settle.settle(reported, repeatUnknown));
    } catch (ClaimLost stopped) {
      settle.settle(reported, repeatUnknown);
      throw stopped;
    }
  }

  private List<Outgoing> outgoing(List<OutboxMessage> batch) {
    return batch.stream().map(message -> new Outgoing(message, links.of(message.id()))).toList();
  }

  private static SendOutcome outcome(Map<MessageId, SendOutcome> outcomes, MessageId id) {
    return Optional.ofNullable(outcomes.get(id)).orElseGet(SendOutcome.Unknown::new);
  }

  /** Waits until the next message is due; false when there is none. */
  private boolean awaitNext(DeliveryId delivery, ActivityContext context) {
    Optional<Duration> wait =
        context
            .write(() -> transmissions.nextDue(delivery))
            .map(due -> Duration.between(clock.instant(), due));
    wait.filter(Duration::isPositive).ifPresent(time -> pause(time, context));
    return wait.isPresent();
  }

  /** A stop ends the wait, and the loop around it. */
  private void pause(Duration time, ActivityContext context) {
    try {
      sleeper.sleep(time, new TaskCalls(context).cancel());
    } catch (ExchangeFailed cut) {
      if (!context.cancelled()) {
        throw cut;
      }
    }
  }
}
