package dev.tributary.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.access.SettableClock;
import dev.tributary.application.notification.NotifyMessages.Settled;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.EmailContent;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Settlement;
import dev.tributary.domain.message.Transmission;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.notification.Notification;
import dev.tributary.domain.notification.Notification.Subject;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NotifyMessagesTest {
  private static final RunId RUN = new RunId(new UUID(0, 1));
  private static final ActivityId ACTIVITY = new ActivityId("email1");
  private static final String RECIPIENT = "ann@example.org";

  private final SettableClock clock = new SettableClock();
  private final InMemoryNotifications notifications = new InMemoryNotifications();
  private final NotifyMessages notify = new NotifyMessages(notifications, clock);

  @Test
  void a_message_that_was_sent_or_refused_for_good_is_told_by_its_id() {
    notify.settled(List.of(settled(7, MessageState.SENT), settled(8, MessageState.FAILED)));

    assertThat(notifications.types())
        .containsExactly(EventType.MESSAGE_DELIVERED, EventType.MESSAGE_BOUNCED);
    assertThat(notifications.happened())
        .extracting(Notification::text)
        .containsExactly(
            Message.of("notification.messageDelivered", new UUID(0, 7).toString()),
            Message.of("notification.messageBounced", new UUID(0, 8).toString()));
    assertThat(notifications.happened())
        .extracting(Notification::subject)
        .containsOnly(new Subject(Optional.empty(), Optional.of(RUN), Optional.of(ACTIVITY)));
    assertThat(notifications.happened()).extracting(Notification::at).containsOnly(clock.instant());
  }

  @Test
  void no_event_names_the_recipient() {
    notify.settled(List.of(settled(7, MessageState.SENT), settled(8, MessageState.FAILED)));

    assertThat(notifications.happened()).asString().doesNotContain(RECIPIENT);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"SENT", "FAILED"})
  void nothing_else_that_becomes_of_a_message_is_told(MessageState state) {
    notify.settled(List.of(settled(7, state)));

    assertThat(notifications.happened()).isEmpty();
  }

  private Settled settled(long number, MessageState state) {
    OutboxMessage message =
        new OutboxMessage(
            new MessageId(new UUID(0, number)),
            new DeliveryId(new UUID(0, 2)),
            RUN,
            new TaskId(3),
            ACTIVITY,
            number,
            MessageState.SENDING,
            Optional.empty(),
            "",
            "<id@example.org>",
            "shop@example.org",
            Channel.EMAIL,
            RECIPIENT,
            new EmailContent("Hello", "", "Hello"),
            List.of(),
            Map.of(),
            Transmission.NONE,
            clock.instant());
    return new Settled(
        message, new Settlement(message.id(), 1, state, Optional.empty(), true, Optional.empty()));
  }
}
