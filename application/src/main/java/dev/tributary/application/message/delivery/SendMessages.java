package dev.tributary.application.message.delivery;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.TaskCancellation;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.Sleeper;
import dev.tributary.application.message.MessageTransports;
import dev.tributary.application.message.SendOutcome.Unreachable;
import dev.tributary.application.message.Transmissions;
import dev.tributary.application.message.delivery.SettleMessages.SettlementResult;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.DeliveryRetries;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.WhenUnknown;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Sends the messages of a delivery that are ready, with pauses while the server is away. */
@ApplicationScoped
public class SendMessages {
  private final SendBatch batch;
  private final Transmissions transmissions;
  private final MessageTransports transports;
  private final Sleeper sleeper;
  private final InstantSource clock;

  public SendMessages(
      SendBatch batch,
      Transmissions transmissions,
      MessageTransports transports,
      Sleeper sleeper,
      InstantSource clock) {
    this.batch = batch;
    this.transmissions = transmissions;
    this.transports = transports;
    this.sleeper = sleeper;
    this.clock = clock;
  }

  /** What is sent. */
  record Job(DeliveryId delivery, DeliveryPlan plan, WhenUnknown whenUnknown) {}

  /**
   * Returns when no message is ready any more, or the run is stopped.
   *
   * @return why the rest could not be sent
   */
  Optional<DeliveryFailure> send(Job job, ActivityContext context) {
    settleAbandoned(job, context);
    DeliveryRetries retries = transports.retries(job.plan().channel());
    DeliveryAbortPolicy obstacles = new DeliveryAbortPolicy(retries);
    while (!context.cancelled()) {
      List<SettlementResult> reported = batch.send(job, context);
      if (context.cancelled()) {
        return Optional.empty();
      }
      if (reported.isEmpty()) {
        if (!awaitNext(job.delivery(), context)) {
          return Optional.empty();
        }
        continue;
      }
      obstacles.note(reported);
      Optional<DeliveryFailure> failure = obstacles.failure();
      if (failure.isPresent()) {
        requeue(obstacles.refused(), context);
        return failure;
      }
      obstacles
          .obstacle()
          .ifPresent(
              met -> pause(met, retries.pauseAfter(obstacles.consecutiveFailures()), job, context));
    }
    return Optional.empty();
  }

  private void settleAbandoned(Job job, ActivityContext context) {
    MessageState state =
        switch (job.whenUnknown()) {
          case LEAVE -> MessageState.UNKNOWN;
          case SEND_AGAIN -> MessageState.READY;
        };
    context.write(() -> transmissions.settleAbandoned(job.delivery(), state));
  }

  /** A refusal of the sending side is no fault of the messages: they wait for a resume. */
  private void requeue(List<OutboxMessage> refused, ActivityContext context) {
    context.write(
        () -> {
          transmissions.requeue(refused);
          return refused.size();
        });
  }

  private void pause(Unreachable met, Duration pause, Job job, ActivityContext context) {
    new DeliveryJournal(job.plan(), context).paused(met, pause);
    pause(pause, context);
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
      sleeper.sleep(time, TaskCancellation.of(context));
    } catch (ExchangeFailed cut) {
      if (!context.cancelled()) {
        throw cut;
      }
    }
  }
}
