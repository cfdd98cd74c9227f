package dev.tributary.domain.message;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One person's message, or the record that this person got none.
 *
 * @param line the line of the row it was made for, from 1; unique within its task
 * @param messageId the id by which the channel recognises a repeat, which has the same one; for
 *     email the {@code Message-ID}
 * @param sender as the channel shows it
 * @param recipient the address as it stood in the row; empty when there was none
 * @param exclusion why it was not sent
 * @param detail for {@code MISSING_VALUE} the field, for {@code NOT_RENDERED} the code; else empty
 * @param filled the fields without a value for which a default or nothing was put
 * @param transmission how it left
 * @param row the values that were used, by their full names: {@code data.coupon}
 */
public record OutboxMessage(
    MessageId id,
    DeliveryId delivery,
    RunId run,
    TaskId task,
    ActivityId activity,
    long line,
    MessageState state,
    Optional<Exclusion> exclusion,
    String detail,
    String messageId,
    String sender,
    Channel channel,
    String recipient,
    MessageContent content,
    List<String> filled,
    Map<String, String> row,
    Transmission transmission,
    Instant at) {
  public OutboxMessage {
    filled = List.copyOf(filled);
  }

  /** Where the channel reaches the recipient. */
  public Address address() {
    return Address.of(channel, recipient);
  }
}
