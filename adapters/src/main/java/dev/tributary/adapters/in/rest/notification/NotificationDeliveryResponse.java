package dev.tributary.adapters.in.rest.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.notification.delivery.NotificationDeliveries.StoredDelivery;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The delivery of a notification to one recipient.
 *
 * @param target missing for a person whom the notification itself names
 * @param address of mail
 * @param state `pending`, `delivered`, or `failed` when it was given up
 * @param due when it is tried, for the first time or again
 * @param settled when it was made or given up
 * @param failure why the last attempt failed, in the reader's language
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record NotificationDeliveryResponse(
    long id,
    UUID notification,
    @Nullable String target,
    @Nullable String address,
    String state,
    int attempts,
    @Nullable Instant due,
    @Nullable Instant settled,
    @Nullable String failure) {
  static NotificationDeliveryResponse from(StoredDelivery delivery, Locale locale) {
    return new NotificationDeliveryResponse(
        delivery.id(),
        delivery.notification(),
        present(delivery.target()),
        present(delivery.address()),
        EnumNames.id(delivery.state()),
        delivery.attempts(),
        delivery.due().orElse(null),
        delivery.settled().orElse(null),
        delivery.failure().map(failure -> Texts.render(failure, locale)).orElse(null));
  }

  private static @Nullable String present(String text) {
    return text.isEmpty() ? null : text;
  }
}
