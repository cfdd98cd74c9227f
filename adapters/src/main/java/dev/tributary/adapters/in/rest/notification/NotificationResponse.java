package dev.tributary.adapters.in.rest.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.notification.Notifications.StoredNotification;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.notification.Notification;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.workflow.WorkflowName;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of which recipients are notified.
 *
 * @param type such as `run.failed`
 * @param text what, in the reader's language
 * @param reasons why
 * @param attention whether a person should look at it
 * @param acknowledgedBy who has seen to it; missing while it is open
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record NotificationResponse(
    UUID id,
    String type,
    @Nullable String workflow,
    @Nullable UUID run,
    @Nullable String activity,
    String text,
    List<String> reasons,
    Instant at,
    boolean attention,
    @Nullable String acknowledgedBy,
    @Nullable Instant acknowledgedAt) {
  static NotificationResponse from(StoredNotification stored, Locale locale) {
    Notification notification = stored.notification();
    Notification.Subject subject = notification.subject();
    return new NotificationResponse(
        stored.id(),
        notification.type().id(),
        subject.workflow().map(WorkflowName::value).orElse(null),
        subject.run().map(RunId::value).orElse(null),
        subject.activity().map(ActivityId::value).orElse(null),
        Texts.render(notification.text(), locale),
        notification.reasons().stream().map(reason -> Texts.render(reason, locale)).toList(),
        notification.at(),
        notification.type().needsAttention(),
        stored.acknowledged().map(by -> by.by()).orElse(null),
        stored.acknowledged().map(by -> by.at()).orElse(null));
  }
}
