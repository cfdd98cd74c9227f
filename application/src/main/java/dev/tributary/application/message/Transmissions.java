package dev.tributary.application.message;

import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Settlement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Messages on their way. Every method takes part in the caller's transaction. */
public interface Transmissions {
  /**
   * Marks as being sent, with one more attempt, the first messages of the delivery that are ready
   * and due.
   */
  List<OutboxMessage> take(DeliveryId delivery, Instant now, int limit);

  /** Marks this one as being sent, with one more attempt, if its state is {@code seen}. */
  Optional<OutboxMessage> take(MessageId message, MessageState seen);

  /** Writes down what became of messages that are being sent; of others nothing. */
  void settle(List<Settlement> settlements);

  /** Gives messages that somebody was sending when he died another state; how many. */
  int settleAbandoned(DeliveryId delivery, MessageState state);

  /** When the next message is due; empty when none is ready. */
  Optional<Instant> nextDue(DeliveryId delivery);
}
