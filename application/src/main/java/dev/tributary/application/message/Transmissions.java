package dev.tributary.application.message;

import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Settlement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Messages in transmission. Every method takes part in the caller's transaction. */
public interface Transmissions {
  /**
   * Marks as being sent, with one more attempt, the first messages of the delivery that are ready
   * and due; leaves out those among them whose address gets no messages any more.
   */
  List<OutboxMessage> claim(DeliveryId delivery, Instant now, int limit);

  /**
   * Marks this one as being sent by a person, with one more attempt, if its state is {@code seen}.
   */
  Optional<OutboxMessage> claim(MessageId message, MessageState seen, Instant now);

  /** Whether the messages of the delivery are kept from leaving. */
  boolean isHeld(DeliveryId delivery);

  /** Whether the task that made this message may still send it. */
  boolean atWork(MessageId message);

  /**
   * Records the outcomes of messages that are being sent, and the end of those that were given up
   * as unknown meanwhile; of others, and of those that a later attempt has begun, nothing.
   */
  void settle(List<Settlement> settlements);

  /**
   * Makes ready again what its last attempt, as it stands in {@code messages}, found refused for
   * good, and takes that attempt back; leaves all others alone.
   */
  void requeue(List<OutboxMessage> messages);

  /**
   * Gives messages that the delivery's task was sending when it died another state; those that a
   * person sends again are left alone. One that becomes ready shows that it had no response.
   *
   * @return how many
   */
  int settleAbandoned(DeliveryId delivery, MessageState state);

  /** When the next message is due; empty when none is ready. */
  Optional<Instant> nextDue(DeliveryId delivery);
}
