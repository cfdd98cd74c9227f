package dev.tributary.application.message.delivery;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.TaskCancellation;
import dev.tributary.application.message.Transmissions;
import dev.tributary.application.message.UnsubscribeLinks;
import dev.tributary.application.message.delivery.SettleMessages.SettlementResult;
import dev.tributary.application.message.transport.MessageTransports;
import dev.tributary.application.message.transport.OutgoingMessage;
import dev.tributary.application.message.transport.SendOutcome;
import dev.tributary.application.message.transport.SendingLease;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.OutboxMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends as many messages as permits are held, each marked before its first byte and settled after
 * the response, before its permit is released. So a crash leaves no more messages in doubt than the
 * node has permits, however many deliveries it works on.
 */
@ApplicationScoped
public class SendBatch {
  private static final Duration LEASE_TIMEOUT = Duration.ofSeconds(1);

  private final MessageTransports transports;
  private final Transmissions transmissions;
  private final RecordOutcomes outcomes;
  private final UnsubscribeLinks links;
  private final InstantSource clock;

  public SendBatch(
      MessageTransports transports,
      Transmissions transmissions,
      RecordOutcomes outcomes,
      UnsubscribeLinks links,
      InstantSource clock) {
    this.transports = transports;
    this.transmissions = transmissions;
    this.outcomes = outcomes;
    this.links = links;
    this.clock = clock;
  }

  /**
   * Sends the next messages and returns their results; empty when none is due or no permit is free.
   */
  List<SettlementResult> send(SendMessages.Job job, ActivityContext context) {
    Optional<SendingLease> free =
        transports.lease(job.plan().channel(), Integer.MAX_VALUE, LEASE_TIMEOUT);
    if (free.isEmpty()) {
      return List.of();
    }
    try (SendingLease lease = free.get()) {
      List<OutboxMessage> batch =
          context.write(
              () -> transmissions.claim(job.delivery(), clock.instant(), lease.messages()));
      if (batch.isEmpty()) {
        return List.of();
      }
      Map<MessageId, SendOutcome> reported =
          lease.send(outgoing(batch), TaskCancellation.of(context));
      List<SettlementResult> results =
          batch.stream()
              .map(message -> new SettlementResult(message, outcome(reported, message.id())))
              .toList();
      outcomes.record(results, job.whenUnknown(), context);
      return results;
    }
  }

  private List<OutgoingMessage> outgoing(List<OutboxMessage> batch) {
    return batch.stream()
        .map(message -> OutgoingMessage.of(message, links.of(message.id())))
        .toList();
  }

  private static SendOutcome outcome(Map<MessageId, SendOutcome> reported, MessageId id) {
    return Optional.ofNullable(reported.get(id)).orElseGet(SendOutcome.Unknown::new);
  }
}
