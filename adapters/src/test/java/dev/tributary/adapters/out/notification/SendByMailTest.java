package dev.tributary.adapters.out.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.message.SequentialExecution;
import dev.tributary.application.message.transport.ConfiguredTransport;
import dev.tributary.application.message.transport.MessageTransport;
import dev.tributary.application.message.transport.MessageTransports;
import dev.tributary.application.message.transport.OutgoingMessage;
import dev.tributary.application.message.transport.SendOutcome;
import dev.tributary.application.message.transport.SendOutcome.Obstacle;
import dev.tributary.application.notification.Notifications.StoredNotification;
import dev.tributary.application.notification.delivery.DeliveryOutcome;
import dev.tributary.application.notification.delivery.DeliveryOutcome.Accepted;
import dev.tributary.application.notification.delivery.DeliveryOutcome.Failed;
import dev.tributary.application.notification.delivery.DeliveryOutcome.Impossible;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.DeliveryRetries;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.message.EmailContent;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.RefusalSubject;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.notification.Notification;
import dev.tributary.domain.notification.Notification.Subject;
import dev.tributary.domain.notification.NotificationErrorCode;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.workflow.WorkflowName;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SendByMailTest {
  private static final UUID ID = new UUID(0, 7);
  private static final RunId RUN = new RunId(new UUID(0, 1));
  private static final Instant AT = Instant.parse("2026-11-30T05:00:00Z");
  private static final EmailAddress ANN = new EmailAddress("ann@example.org");
  private static final Refusal BUSY = new Refusal(450, "mailbox busy");
  private static final Optional<String> SENDER = Optional.of("alerts@tributary.example");

  private final Server server = new Server();

  @Test
  void a_mail_says_what_has_happened_why_and_where_to_read_more() {
    assertThat(send(SENDER)).isEqualTo(new Accepted());

    OutgoingMessage mail = server.received.getFirst();
    assertThat(mail.sender()).isEqualTo("alerts@tributary.example");
    assertThat(mail.recipient()).isEqualTo("ann@example.org");
    assertThat(mail.messageId())
        .as("a repeat is recognised by it")
        .isEqualTo("<" + ID + "@tributary.example>");
    assertThat(mail.at()).isEqualTo(AT);
    assertThat(mail.unsubscribe()).isEmpty();
    EmailContent content = (EmailContent) mail.content();
    assertThat(content.subject()).isEqualTo("Low stock");
    assertThat(content.html()).isEmpty();
    assertThat(content.text().lines())
        .containsExactly(
            "Low stock", "Only 3 left", "https://tributary.example/console/runs/" + RUN);
  }

  static Stream<Arguments> outcomes() {
    return Stream.of(
        Arguments.of(new SendOutcome.Accepted(), new Accepted()),
        Arguments.of(new SendOutcome.TemporarilyRejected(BUSY), refused("mailbox busy")),
        Arguments.of(
            new SendOutcome.PermanentlyRejected(
                new Refusal(550, "no such user"), RefusalSubject.ADDRESS),
            new Impossible(NotificationErrorCode.MAIL_REFUSED.with("no such user"))),
        Arguments.of(
            new SendOutcome.Unreachable(Obstacle.CONNECTION, "no route"), refused("no route")),
        Arguments.of(new SendOutcome.Unknown(), refused("no reply")));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void only_a_refusal_for_good_ends_the_attempts(SendOutcome outcome, DeliveryOutcome expected) {
    server.outcome = outcome;

    assertThat(send(SENDER)).isEqualTo(expected);
  }

  @Test
  void without_a_sender_or_a_server_nothing_is_sent_now() {
    Failed later = new Failed(NotificationErrorCode.NO_MAIL.with());

    assertThat(send(Optional.empty())).isEqualTo(later);
    server.configured = false;
    assertThat(send(SENDER)).isEqualTo(later);
    assertThat(server.received).isEmpty();
  }

  @Test
  void permits_that_campaigns_hold_are_awaited_only_so_long() {
    MessageTransports transports = transports();
    try (var _ = transports.lease(Channel.EMAIL, 1, Duration.ZERO).orElseThrow()) {
      assertThat(send(transports, SENDER)).isEqualTo(refused("no permit of the mail server"));
    }
    assertThat(send(transports, SENDER)).as("its permit is released").isEqualTo(new Accepted());
    assertThat(send(transports, SENDER)).isEqualTo(new Accepted());
  }

  private static Failed refused(String reply) {
    return new Failed(NotificationErrorCode.MAIL_REFUSED.with(reply));
  }

  private DeliveryOutcome send(Optional<String> sender) {
    return send(transports(), sender);
  }

  private static DeliveryOutcome send(MessageTransports transports, Optional<String> sender) {
    SenderConfig config =
        new SenderConfig(
            sender,
            Locale.ENGLISH,
            Optional.of(URI.create("https://tributary.example")),
            Duration.ZERO);
    Notification happened =
        Notification.of(
            EventType.ALERT,
            Subject.of(new WorkflowName("shop"), RUN),
            Message.of("notification.alert", "Low stock"),
            List.of(Message.of("notification.alert", "Only 3 left")),
            AT);
    return new SendByMail(transports, config)
        .send(ID, ANN, new StoredNotification(new UUID(0, 2), happened, Optional.empty()));
  }

  private MessageTransports transports() {
    return new MessageTransports(
        List.of(
            new ConfiguredTransport(
                server,
                new DeliveryRetries(3, Duration.ZERO, Duration.ZERO, 3),
                () -> Duration.ZERO)),
        new SequentialExecution(),
        (time, cancel) -> {});
  }

  /** A mail server that takes one message at a time. */
  private static final class Server implements MessageTransport {
    private final List<OutgoingMessage> received = new ArrayList<>();
    private SendOutcome outcome = new SendOutcome.Accepted();
    private boolean configured = true;

    @Override
    public Channel channel() {
      return Channel.EMAIL;
    }

    @Override
    public boolean configured() {
      return configured;
    }

    @Override
    public int maxConcurrency() {
      return 1;
    }

    @Override
    public SendOutcome send(OutgoingMessage message, CancelSignal cancel) {
      received.add(message);
      return outcome;
    }
  }
}
