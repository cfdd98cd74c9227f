package dev.tributary.application.message.delivery;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.message.Transmissions;
import dev.tributary.application.message.delivery.SettleMessages.SettlementResult;
import dev.tributary.application.message.delivery.plan.DeliveryJournal;
import dev.tributary.application.message.delivery.plan.DeliveryPlan;
import dev.tributary.application.message.transport.MessageTransports;
import dev.tributary.application.message.transport.SendOutcome.Unreachable;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.DeliveryRetries;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.WhenUnknown;
import dev.tributary.domain.problem.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Sends the messages of a delivery that are ready, with pauses while the server is away. */
@ApplicationScoped
public class SendMessages {
  private final SendBatch batch;
  private final Transmissions transmissions;
  private final MessageTransports transports;
  private final AwaitMessages awaitMessages;
  private final BrakeConfig brakes;

  public SendMessages(
      SendBatch batch,
      Transmissions transmissions,
      MessageTransports transports,
      AwaitMessages awaitMessages,
      BrakeConfig brakes) {
    this.batch = batch;
    this.transmissions = transmissions;
    this.transports = transports;
    this.awaitMessages = awaitMessages;
    this.brakes = brakes;
  }

  /** What is sent. */
  record Job(DeliveryId delivery, DeliveryPlan plan, WhenUnknown whenUnknown) {}

  /** Returns when no message is ready any more, may leave any more, or the run is stopped. */
  SendingResult send(Job job, ActivityContext context) {
    settleAbandoned(job, context);
    DeliveryRetries retries = transports.retries(job.plan().channel());
    DeliveryAbortPolicy obstacles = new DeliveryAbortPolicy(retries);
    SendErrorBrake errors = new SendErrorBrake(job, brakes, retries);
    while (!context.cancelled()) {
      List<SettlementResult> reported = batch.send(job, context);
      if (context.cancelled()) {
        return new SendingResult.Done();
      }
      if (reported.isEmpty()) {
        if (!awaitMessages.next(job.delivery(), context)) {
          return new SendingResult.Done();
        }
        continue;
      }
      obstacles.note(reported);
      Optional<DeliveryFailure> failure = obstacles.failure();
      if (failure.isPresent()) {
        requeue(obstacles.refused(), context);
        return new SendingResult.Failed(failure.get());
      }
      errors.note(reported);
      Optional<Message> brake = errors.reason();
      if (brake.isPresent() && awaitMessages.anyLeft(job.delivery(), context)) {
        return new SendingResult.Held(brake.get());
      }
      obstacles
          .obstacle()
          .ifPresent(
              met -> pause(met, retries.pauseAfter(obstacles.consecutiveFailures()), job, context));
    }
    return new SendingResult.Done();
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
    awaitMessages.pause(pause, context);
  }
}
