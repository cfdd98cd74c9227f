package dev.tributary.adapters.in.rest.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.application.message.Outbox.CountedDelivery;
import dev.tributary.domain.message.Delivery;
import dev.tributary.domain.message.DeliveryCounts;
import dev.tributary.domain.message.MessageState;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery with its counts.
 *
 * @param test whether it belongs to a test run
 * @param selected how many rows arrived
 * @param sent messages that the mail server accepted
 * @param sandboxed how many are in the sandbox outbox and reached no recipient
 * @param waiting how many messages are still to be sent
 * @param failed how many the mail server refused
 * @param unknown how many may have arrived or not
 * @param stopped how many were never sent because the run was stopped
 * @param excluded how many people got no message, by reason
 * @param missing of those with a missing value how many lacked which field
 * @param filled how many messages were sent without a value of which field
 * @param finishedAt missing while it is under way
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryResponse(
    UUID id,
    UUID run,
    String workflow,
    String activity,
    String label,
    boolean test,
    long selected,
    long sent,
    long sandboxed,
    long waiting,
    long failed,
    long unknown,
    long stopped,
    Map<String, Long> excluded,
    Map<String, Long> missing,
    Map<String, Long> filled,
    Instant startedAt,
    @Nullable Instant finishedAt) {
  /** The response that shows {@code counted}. */
  public static DeliveryResponse from(CountedDelivery counted) {
    Delivery delivery = counted.delivery();
    DeliveryCounts counts = counted.counts();
    Map<String, Long> excluded = new LinkedHashMap<>();
    counts.excluded().forEach((reason, people) -> excluded.put(OutboxQuery.name(reason), people));
    return new DeliveryResponse(
        delivery.id().value(),
        delivery.run().value(),
        delivery.workflow().value(),
        delivery.activity().value(),
        delivery.label(),
        delivery.test(),
        delivery.selected(),
        counts.sent(),
        counts.in(MessageState.SANDBOXED),
        counts.in(MessageState.READY) + counts.in(MessageState.SENDING),
        counts.in(MessageState.FAILED),
        counts.in(MessageState.UNKNOWN),
        counts.in(MessageState.STOPPED),
        excluded,
        counts.missing(),
        counts.filled(),
        delivery.startedAt(),
        delivery.finishedAt().orElse(null));
  }
}
